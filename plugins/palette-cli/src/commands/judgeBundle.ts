import { InputError } from '@backstage/errors';
import {
  addEvidence,
  BundleReader,
  evaluate,
  type Bundle,
  type BundleEntry,
  type BundleSource,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { readDeclaredTraits } from './declaredTraits';
import type { ListingOptions } from './judgeListing';
import { waiveReport, type Judgement } from './waiveReport';

/** The options of `check` that describe a bundle. */
export interface BundleOptions extends ListingOptions {
  /** Adds the end of previous logs, which can hold secrets. */
  readonly logs?: boolean;
}

/**
 * Judges a support bundle, a dump or a folder by the Palette catalog.
 *
 * @throws InputError where there is no bundle, or an option does not fit one
 */
export async function judgeBundle(
  entries: AsyncIterable<BundleEntry>,
  source: BundleSource,
  options: BundleOptions,
): Promise<Judgement> {
  const { coverage, namespace, logs, strictness, overlays } = options;
  if (coverage || namespace) {
    throw new InputError(
      'A bundle says itself what it shows: leave out --partial, --complete-namespaces and --namespace.',
    );
  }
  const catalog = await loadPaletteCatalog({ overlays });
  const declared = readDeclaredTraits(options, catalog);
  const bundle = await new BundleReader({ catalog, logs }).read(
    entries,
    source,
  );
  const { snapshot, evidence } = bundle;
  const report = evaluate(
    catalog,
    { ...snapshot, notes: [describeBundle(bundle), ...snapshot.notes] },
    { declared, strictness },
  );
  return waiveReport(addEvidence(report, evidence), options);
}

function describeBundle({
  name,
  collectedAt,
  kubernetesVersion,
}: Bundle): string {
  const version = kubernetesVersion ? `, Kubernetes ${kubernetesVersion}` : '';
  return `Read from ${name}, collected at ${collectedAt}${version}.`;
}
