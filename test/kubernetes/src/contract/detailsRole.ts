import { readFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import type { Resource } from '../objects/resources';

export const DETAILS_CALLERS = [
  'details',
  'noEvents',
  'noLogs',
  'noPods',
] as const;

/** A caller that may read pods and has docs/rbac-details.yaml, or all of it but one. */
export type DetailsCaller = (typeof DETAILS_CALLERS)[number];

// This package is never built, so its sources stay where the documentation is.
// eslint-disable-next-line no-restricted-syntax
const FILE = join(__dirname, '../../../../docs/rbac-details.yaml');

const WITHHELD: Readonly<Record<DetailsCaller, string | undefined>> = {
  details: undefined,
  noEvents: 'events',
  noLogs: 'pods/log',
  noPods: 'pods',
};

/** The resources that a caller may get and list. */
export function listDetailsResources(
  caller: DetailsCaller,
): readonly (Resource | 'pods/log')[] {
  return [...readDocumentedResources(), 'pods' as const].filter(
    resource => resource !== WITHHELD[caller],
  );
}

function readDocumentedResources(): readonly (Resource | 'pods/log')[] {
  const [role] = parseAllDocuments(readFileSync(FILE, 'utf8')).map(document =>
    document.toJS(),
  );
  return role.rules[0].resources;
}
