import type { CatalogFile, CatalogFiles } from './CatalogFiles';
import type {
  ClusterTypeCatalog,
  Component,
  Conditions,
  PaletteCatalog,
  TraitDefinition,
} from './PaletteCatalog';
import {
  listKnownValues,
  verifyConditions,
  type KnownValues,
} from './verifyConditions';
import { verifyPatterns } from './verifyPatterns';

/**
 * Checks what a schema cannot: conditions name known traits and values, ids are unique, patterns are well-formed.
 *
 * @returns everything that is wrong, with its file
 */
export function verifyReferences(
  catalog: PaletteCatalog,
  files: CatalogFiles,
): readonly string[] {
  const known = listKnownValues(catalog);
  return [
    ...Object.values(catalog.clusterTypes).flatMap(type =>
      locate(
        files.clusterTypes[type.clusterType],
        verifyComponents(type, catalog, known),
      ),
    ),
    ...locate(files.traits, verifyTraits(catalog, known)),
    ...verifyPatterns(catalog, files),
  ];
}

function locate(
  { file }: CatalogFile,
  reasons: readonly string[],
): readonly string[] {
  return reasons.map(reason => `${file}: ${reason}`);
}

function verifyComponents(
  { clusterType, components }: ClusterTypeCatalog,
  { companions }: PaletteCatalog,
  known: KnownValues,
): readonly string[] {
  const names = new Set([
    ...components.map(c => c.name),
    ...companions
      .filter(c => c.clusterTypes.includes(clusterType))
      .map(c => c.name),
  ]);
  const ids = components.map(c => c.id);
  return components.flatMap((component, index) => [
    ...(ids.indexOf(component.id) < index
      ? [`${component.id}: is there twice`]
      : []),
    ...verifyComponent(component, names, known),
  ]);
}

function verifyComponent(
  component: Component,
  names: ReadonlySet<string>,
  known: KnownValues,
): readonly string[] {
  const { id } = component;
  const verify = (key: keyof Component, when: Conditions | undefined) =>
    verifyConditions(`${id}: ${key}`, when, known);
  return [
    ...verify('when', component.when),
    ...verify(
      'requiredIfNamespaceExists',
      component.requiredIfNamespaceExists?.when,
    ),
    ...component.optionalWhen.flatMap(c => verify('optionalWhen', c)),
    ...component.requiredWhen.flatMap(c => verify('requiredWhen', c)),
    ...verify('requiredOnceOlder', component.requiredOnceOlder?.when),
    ...component.replicasWhen.flatMap(c => verify('replicasWhen', c.when)),
    ...component.dependsOn
      .filter(name => !names.has(name))
      .map(
        name =>
          `${id}: dependsOn: there is no component or companion "${name}"`,
      ),
  ];
}

function verifyTraits(
  { traits, clusterNamespaces }: PaletteCatalog,
  known: KnownValues,
): readonly string[] {
  return [
    ...(traits[0].name === 'type'
      ? []
      : ['traits: "type" must come first, as others rest on it']),
    ...traits.flatMap(trait => verifyTrait(trait, known)),
    ...verifyConditions(
      'clusterNamespaces: ownMayBeAbsent',
      clusterNamespaces.ownMayBeAbsent?.when,
      known,
    ),
    ...clusterNamespaces.hosted.flatMap(({ kind, alone }) =>
      verifyConditions(`clusterNamespaces: ${kind}: alone`, alone?.when, known),
    ),
  ];
}

function verifyTrait(
  trait: TraitDefinition,
  known: KnownValues,
): readonly string[] {
  const { name, signs, hints, covers, otherwise } = trait;
  const isValue = (value: string) => known.get(name)?.includes(value);
  return [
    ...[...signs, ...hints].flatMap(sign => [
      ...(isValue(sign.value)
        ? []
        : [
            `${name}: a sign points to "${sign.value}", which is not one of its values`,
          ]),
      ...verifyConditions(`${name}: when`, sign.when, known),
    ]),
    ...verifyConditions(
      `${name}: ownersKnowledge`,
      trait.ownersKnowledge,
      known,
    ),
    ...Object.entries(covers)
      .flat(2)
      .filter(value => !isValue(value))
      .map(
        value => `${name}: covers "${value}", which is not one of its values`,
      ),
    ...(otherwise && !isValue(otherwise)
      ? [`${name}: otherwise "${otherwise}" is not one of its values`]
      : []),
  ];
}
