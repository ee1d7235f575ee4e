import type { Component } from 'backstage-plugin-palette-common';
import { formatDuration } from '../components/time';
import { usePaletteTranslation } from '../translation';
import { Fact, FactItems, toItems } from './Facts';
import type { ConditionWords } from './ConditionWords';

/** The titles above no, one and several conditions. */
const whens = ['applies', 'when', 'whenAll'] as const;

export interface ConditionFactsProps {
  readonly component: Component;
  readonly words: ConditionWords;
}

/** The conditions under which a component applies, and under which an optional one is required. */
export function ConditionFacts({ component, words }: ConditionFactsProps) {
  const { t } = usePaletteTranslation();
  const { when, optionalWhen } = component;
  const conditions = words.describeEach(when);
  const required = describeRequirements();
  const declarations = words.describeDeclarations(component);
  return (
    <>
      <Fact
        title={t(`reference.details.${whens[Math.min(conditions.length, 2)]}`)}
      >
        {conditions.length > 0 ? (
          <FactItems items={toItems(conditions)} />
        ) : (
          t('reference.details.always')
        )}
      </Fact>
      {optionalWhen.length > 0 && (
        <Fact title={t('reference.details.optionalWhen')}>
          <FactItems
            items={toItems(optionalWhen.map(each => words.describeAll(each)))}
          />
        </Fact>
      )}
      {required.length > 0 && (
        <Fact title={t('reference.details.requiredAfter')}>
          <FactItems items={toItems(required)} />
        </Fact>
      )}
      {declarations.length > 0 && (
        <Fact title={t('reference.details.ownersKnowledge')}>
          <FactItems items={toItems(declarations)} />
        </Fact>
      )}
    </>
  );

  /** Each requirement makes an optional component a required one. */
  function describeRequirements(): readonly string[] {
    const {
      requiredWhen,
      requiredWith,
      requiredOnceOlder,
      requiredIfNamespaceExists,
    } = component;
    return [
      ...requiredWhen.map(each =>
        t('reference.details.requiredWhere', {
          conditions: words.describeAll(each),
        }),
      ),
      ...(requiredWith
        ? [
            t('reference.details.requiredWith', {
              workloads: [...requiredWith.workloads],
            }),
          ]
        : []),
      ...(requiredOnceOlder
        ? [
            describeAged(
              'requiredOnceOlder',
              requiredOnceOlder,
              requiredOnceOlder.workloads,
            ),
          ]
        : []),
      ...(requiredIfNamespaceExists
        ? [describeAged('requiredAfter', requiredIfNamespaceExists)]
        : []),
    ];
  }

  function describeAged(
    key: 'requiredOnceOlder' | 'requiredAfter',
    {
      afterMs,
      when: further,
    }: NonNullable<Component['requiredIfNamespaceExists']>,
    workloads: readonly string[] = [],
  ): string {
    const age = formatDuration(afterMs, t);
    const conditionsToo = words.describeAll(further);
    return conditionsToo
      ? t(`reference.details.${key}Where`, {
          age,
          workloads: [...workloads],
          conditions: conditionsToo,
        })
      : t(`reference.details.${key}Sentence`, {
          age,
          workloads: [...workloads],
        });
  }
}
