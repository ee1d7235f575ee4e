import type { z } from 'zod';
import {
  clusterTypeFileSchema,
  type ClusterTypeFile,
} from './clusterTypeSchema';
import type { CatalogFile, CatalogFiles } from './files';
import { clusterTypes } from './kinds';
import { traitsFileSchema } from './traitsSchema';

function printPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number'
        ? `[${part}]`
        : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}

/** The deepest reason of a union's failure, which alone says what to change. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') {
    return issue;
  }
  const inner = issue.errors
    .flat()
    .map(nested =>
      deepest({ ...nested, path: [...issue.path, ...nested.path] }),
    )
    .sort((a, b) => b.path.length - a.path.length)[0];
  return inner ?? issue;
}

function reasonsAgainst(
  schema: z.ZodType,
  { file, content }: CatalogFile,
): readonly string[] {
  const issues = schema.safeParse(content).error?.issues ?? [];
  return issues.map(issue => {
    const { path, message } = deepest(issue);
    return `${file}: ${printPath(path) || 'the whole file'}: ${message}`;
  });
}

/** Every file is looked at before any is refused, so that one attempt shows all there is to mend. */
export function validate(files: CatalogFiles): void {
  const reasons = clusterTypes.flatMap(type => {
    const file = files.clusterTypes[type];
    const found = reasonsAgainst(clusterTypeFileSchema, file);
    const declared = (file.content as Partial<ClusterTypeFile> | null)
      ?.clusterType;
    return found.length > 0 || declared === type
      ? found
      : [`${file.file}: clusterType: must be ${type}, as the file's name says`];
  });
  reasons.push(...reasonsAgainst(traitsFileSchema, files.traits));
  if (reasons.length > 0) {
    throw new Error(
      `The Palette catalog cannot be used.\n${reasons.join('\n')}`,
    );
  }
}
