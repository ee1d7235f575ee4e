import type {
  PaletteCatalog,
  TraitDefinition,
} from 'backstage-plugin-palette-common';

const INTRODUCTION = `
<!-- Written by yarn generate from catalog-data/traits.yaml. Do not edit. -->

# Traits

A trait is a fact about a cluster that decides what applies to it. Each is recognised from what runs on the cluster, or
declared: \`spectrocloud.com/palette-traits: infrastructure=vsphere,proxy=no\` on the entity, \`--traits\` on the command
line. [For platform engineers](platform-engineers.md#traits) says when to declare one.

| trait | shown as | values | what it says | of clusters of type |
| ----- | -------- | ------ | ------------ | ------------------- |
`;

/** The reference of traits, as Markdown. */
export function formatTraitReference({ traits }: PaletteCatalog): string {
  const rows = traits.map(trait =>
    [
      `\`${trait.name}\``,
      trait.title,
      listValues(trait),
      trait.summary,
      trait.clusterTypes.join(', '),
    ].join(' | '),
  );
  return `${INTRODUCTION.trimStart()}${rows
    .map(row => `| ${row} |\n`)
    .join('')}`;
}

function listValues({ values }: TraitDefinition): string {
  return Object.entries(values)
    .map(([value, title]) =>
      value.toLowerCase() === title.toLowerCase()
        ? `\`${value}\``
        : `\`${value}\` (${title})`,
    )
    .join(', ');
}
