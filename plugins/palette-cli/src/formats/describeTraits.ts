import type { Report, Trait } from 'backstage-plugin-palette-common';
import { alignColumns } from './alignColumns';

/** The traits that decide most of what a cluster should run. */
export const mainTraits = ['type', 'infrastructure', 'agent', 'controlPlane'];

/** All traits in one line, each with its source. */
export function describeTraits({ traits }: Report): string {
  return traits.map(t => `${t.title}: ${t.label} (${t.source})`).join(' · ');
}

/** The main traits, and those that are unknown or contradicted, in one line that counts the others. */
export function summarizeTraits({ traits }: Report): string {
  const shown = traits.filter(
    ({ name, source, contradiction }) =>
      mainTraits.includes(name) || source === 'unknown' || contradiction,
  );
  const hidden = traits.length - shown.length;
  return [
    ...shown.map(describeTrait),
    ...(hidden > 0 ? [`${hidden} more with --all`] : []),
  ].join(' · ');
}

/** A table of all traits. */
export function tabulateTraits({ traits }: Report): string {
  return alignColumns(
    ['TRAIT', 'VALUE', 'SOURCE'],
    traits.map(({ title, label, source, contradiction }) => [
      title,
      label,
      contradiction ? `${source}, contradicted` : source,
    ]),
  );
}

// Most traits are detected, and an unknown one already says so.
function describeTrait({ title, label, source, contradiction }: Trait): string {
  const remarks = [
    ...(source === 'declared' || source === 'assumed' ? [source] : []),
    ...(contradiction ? ['contradicted'] : []),
  ];
  return remarks.length > 0
    ? `${title}: ${label} (${remarks.join(', ')})`
    : `${title}: ${label}`;
}
