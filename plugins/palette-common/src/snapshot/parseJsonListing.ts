import { InputError } from '@backstage/errors';
import { z, ZodError } from 'zod';
import { findJsonBreak } from './jsonBreak';
import { projectNamespace } from './projectNamespace';
import { projectPod } from './projectPod';
import type { SnapshotNamespace, SnapshotPod } from './types';

const objectSchema = z.looseObject({
  kind: z.string().optional(),
  items: z.array(z.looseObject({ kind: z.string().optional() })).optional(),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const read = text.slice(0, findJsonBreak(text.trimEnd()));
    const line = read.split('\n').length;
    throw new InputError(
      `Line ${line} of the listing cannot be read: the JSON breaks off or is not well-formed there. Use the whole output of: kubectl get pods -A -o json`,
    );
  }
}

// A PodList's items carry no kind of their own.
function kindOf(item: { kind?: string }, listKind: string | undefined): string {
  return item.kind ?? listKind?.replace(/List$/, '') ?? '';
}

/**
 * Reads `kubectl get pods -A -o json`, or a List of pods and namespaces.
 *
 * @throws InputError naming the line or the item that cannot be read.
 */
export function parseJsonListing(text: string): {
  readonly pods: readonly SnapshotPod[];
  readonly namespaces: readonly SnapshotNamespace[];
} {
  const parsed = objectSchema.safeParse(parseJson(text));
  const items = parsed.success
    ? parsed.data.items ??
      (parsed.data.kind === 'Pod' ? [parsed.data] : undefined)
    : undefined;
  if (!parsed.success || !items) {
    throw new InputError(
      'The listing is JSON but no list of Kubernetes objects. Use the output of: kubectl get pods -A -o json',
    );
  }
  const pods: SnapshotPod[] = [];
  const namespaces: SnapshotNamespace[] = [];
  items.forEach((item, index) => {
    const kind = kindOf(item, parsed.data.kind);
    try {
      if (kind === 'Pod') {
        pods.push(projectPod(item));
      } else if (kind === 'Namespace') {
        namespaces.push(projectNamespace(item));
      }
    } catch (error) {
      const issue = error instanceof ZodError ? error.issues[0] : undefined;
      throw new InputError(
        `Item ${index} of the listing is no ${kind} as Kubernetes makes it${
          issue ? ` (${issue.path.join('.')}: ${issue.message})` : ''
        }.`,
      );
    }
  });
  if (items.length > 0 && pods.length === 0) {
    throw new InputError(
      'The listing has no pods. Use the output of: kubectl get pods -A -o json',
    );
  }
  return { pods, namespaces };
}
