import type { z } from 'zod';
import {
  clusterTypeFileSchema,
  type ClusterTypeFile,
} from './clusterTypeSchema';
import { companionsFileSchema } from './companionsSchema';
import type { CatalogFile, CatalogFiles } from './CatalogFiles';
import { healthFileSchema } from './healthSchema';
import { clusterTypes } from './kinds';
import { overlayFileSchema } from './overlaySchema';
import { refuseCatalog } from './refuseCatalog';
import { traitsFileSchema } from './traitsSchema';
import { troublesFileSchema } from './troublesSchema';
import type { ClusterType } from './PaletteCatalog';

/**
 * Validates every file before it refuses any, so that one attempt shows everything there is to correct.
 *
 * @throws Error naming file, path and reason of everything that is wrong.
 */
export function validate(
  files: CatalogFiles,
  overlays: readonly CatalogFile[],
): void {
  refuseCatalog([
    ...clusterTypes.flatMap(type =>
      validateClusterType(type, files.clusterTypes[type]),
    ),
    ...validateFile(traitsFileSchema, files.traits),
    ...validateFile(companionsFileSchema, files.companions),
    ...validateFile(healthFileSchema, files.health),
    ...validateFile(troublesFileSchema, files.troubles),
    ...overlays.flatMap(overlay => validateFile(overlayFileSchema, overlay)),
  ]);
}

function validateClusterType(
  type: ClusterType,
  file: CatalogFile,
): readonly string[] {
  const reasons = validateFile(clusterTypeFileSchema, file);
  const content = file.content as Partial<ClusterTypeFile> | null;
  return reasons.length > 0 || content?.clusterType === type
    ? reasons
    : [`${file.file}: clusterType: must be ${type}, as the file's name says`];
}

function validateFile(
  schema: z.ZodType,
  { file, content }: CatalogFile,
): readonly string[] {
  const issues = schema.safeParse(content).error?.issues ?? [];
  return issues.map(issue => {
    const { path, message } = findDeepest(issue);
    return `${file}: ${printPath(path) || 'the whole file'}: ${message}`;
  });
}

/** The deepest reason of a union's failure: it alone says what to change. */
function findDeepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') {
    return issue;
  }
  const [deepest] = issue.errors
    .flat()
    .map(nested =>
      findDeepest({ ...nested, path: [...issue.path, ...nested.path] }),
    )
    .sort((a, b) => b.path.length - a.path.length);
  return deepest ?? issue;
}

function printPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number'
        ? `[${part}]`
        : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}
