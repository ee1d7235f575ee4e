import type { CatalogFiles } from './files';
import type { Conditions, PaletteCatalog } from './types';
import { verifyPatterns } from './verifyPatterns';

/**
 * Checks what a schema cannot: that conditions name known traits and values, ids are unique, patterns are well-formed.
 *
 * @throws Error naming the file and everything that is wrong in it.
 */
export function verifyReferences(
  catalog: PaletteCatalog,
  files: CatalogFiles,
): void {
  const reasons: string[] = [];
  const values = new Map(
    catalog.traits.map(t => [t.name, Object.keys(t.values)]),
  );

  const verifyConditions = (file: string, at: string, when: Conditions) => {
    for (const [trait, condition] of Object.entries(when)) {
      const known = values.get(trait);
      if (!known) {
        reasons.push(
          `${file}: ${at}: there is no trait "${trait}"; known are ${[
            ...values.keys(),
          ].join(', ')}`,
        );
        continue;
      }
      for (const value of condition.values.filter(v => !known.includes(v))) {
        reasons.push(
          `${file}: ${at}: trait ${trait} has no value "${value}"; known are ${known.join(
            ', ',
          )}`,
        );
      }
    }
  };

  for (const { clusterType, components } of Object.values(
    catalog.clusterTypes,
  )) {
    const { file } = files.clusterTypes[clusterType];
    const ids = new Set<string>();
    const names = new Set([
      ...components.map(c => c.name),
      ...catalog.companions
        .filter(c => c.clusterTypes.includes(clusterType))
        .map(c => c.name),
    ]);
    for (const component of components) {
      if (ids.has(component.id)) {
        reasons.push(`${file}: ${component.id}: is there twice`);
      }
      ids.add(component.id);
      verifyConditions(file, `${component.id}: when`, component.when);
      verifyConditions(
        file,
        `${component.id}: requiredIfNamespaceExists`,
        component.requiredIfNamespaceExists?.when ?? {},
      );
      component.optionalWhen.forEach(c =>
        verifyConditions(file, `${component.id}: optionalWhen`, c),
      );
      component.requiredWhen.forEach(c =>
        verifyConditions(file, `${component.id}: requiredWhen`, c),
      );
      verifyConditions(
        file,
        `${component.id}: requiredOnceOlder`,
        component.requiredOnceOlder?.when ?? {},
      );
      component.replicasWhen.forEach(c =>
        verifyConditions(file, `${component.id}: replicasWhen`, c.when),
      );
      component.dependsOn
        .filter(name => !names.has(name))
        .forEach(name =>
          reasons.push(
            `${file}: ${component.id}: dependsOn: there is no component or companion "${name}"`,
          ),
        );
    }
  }

  const { file } = files.traits;
  if (catalog.traits[0].name !== 'type') {
    reasons.push(
      `${file}: traits: "type" must come first, as others rest on it`,
    );
  }
  for (const trait of catalog.traits) {
    for (const sign of [...trait.signs, ...trait.hints]) {
      if (!values.get(trait.name)?.includes(sign.value)) {
        reasons.push(
          `${file}: ${trait.name}: a sign points to "${sign.value}", which is not one of its values`,
        );
      }
      verifyConditions(file, `${trait.name}: when`, sign.when);
    }
    verifyConditions(
      file,
      `${trait.name}: ownersKnowledge`,
      trait.ownersKnowledge ?? {},
    );
    for (const value of Object.entries(trait.covers).flat(2)) {
      if (!values.get(trait.name)?.includes(value)) {
        reasons.push(
          `${file}: ${trait.name}: covers "${value}", which is not one of its values`,
        );
      }
    }
    if (trait.otherwise && !values.get(trait.name)?.includes(trait.otherwise)) {
      reasons.push(
        `${file}: ${trait.name}: otherwise "${trait.otherwise}" is not one of its values`,
      );
    }
  }

  for (const { kind, alone } of catalog.clusterNamespaces.hosted) {
    verifyConditions(
      file,
      `clusterNamespaces: ${kind}: alone`,
      alone?.when ?? {},
    );
  }
  catalog.health.troubles.forEach(({ when }, index) =>
    verifyConditions(file, `troubles[${index}]`, when),
  );
  reasons.push(...verifyPatterns(catalog, files));

  if (reasons.length > 0) {
    throw new Error(
      `The Palette catalog cannot be used.\n${reasons.join('\n')}`,
    );
  }
}
