import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import type { ClusterTarget } from '../../targets/ClusterTarget';
import { toDeclaredKey } from '../../targets/toDeclaredKey';

/** What changed in how a cluster is judged: the rules for all clusters, or what its entity declares. */
export type RulesChange = 'catalog' | 'declaration';

/** Fingerprints the rules that judge all clusters: the Palette catalog, and the version of the code that applies it. */
export async function fingerprintRules(
  catalog: PaletteCatalog,
): Promise<string> {
  const file = resolvePackagePath(
    'backstage-plugin-palette-common',
    'package.json',
  );
  const { version } = JSON.parse(await readFile(file, 'utf8'));
  return fingerprint(JSON.stringify([version, catalog]));
}

/** Fingerprints everything that judges one cluster: the column `judged_by` of `fleet_clusters`. */
export function toJudgedBy(
  rules: string,
  target: Pick<ClusterTarget, 'declared' | 'strictness'>,
): string {
  return `${rules}/${fingerprint(toDeclaredKey(target))}`;
}

/**
 * Finds what changed between two reports of a cluster.
 *
 * @param before - null where an earlier version recorded the report
 */
export function findRulesChange(
  before: string | null,
  after: string,
): RulesChange | undefined {
  if (before === after) {
    return undefined;
  }
  const [rules] = after.split('/');
  return before?.split('/')[0] === rules ? 'declaration' : 'catalog';
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
