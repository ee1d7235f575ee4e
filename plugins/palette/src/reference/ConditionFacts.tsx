import type { Component, WorkloadsIn } from 'backstage-plugin-palette-common';
import { formatDuration } from '../components/time';
import { usePaletteTranslation } from '../translation';
import { Fact, FactItems, toItems } from './Facts';
import type { ConditionWords } from './ConditionWords';

/** What is said above no, one and several conditions. */
const whens = ['applies', 'when', 'whenAll'] as const;

export interface ConditionFactsProps {
  readonly component: Component;
  readonly words: ConditionWords;
}

/** When a component is asked of a cluster, and when one that is optional is required after all. */
export function ConditionFacts({ component, words }: ConditionFactsProps) {
  const { t } = usePaletteTranslation();
  const { when, optionalWhen } = component;
  const conditions = words.each(when);
  const required = requirements();
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
            items={toItems(optionalWhen.map(each => words.all(each)))}
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

  /** Each of them makes an optional component a required one. */
  function requirements(): readonly string[] {
    const {
      requiredWhen,
      requiredWith,
      requiredOnceOlder,
      requiredIfNamespaceExists,
    } = component;
    return [
      ...requiredWhen.map(each =>
        t('reference.details.requiredWhere', { conditions: words.all(each) }),
      ),
      ...(requiredWith
        ? [t('reference.details.requiredWith', { workloads: of(requiredWith) })]
        : []),
      ...(requiredOnceOlder
        ? [aged('requiredOnceOlder', requiredOnceOlder, of(requiredOnceOlder))]
        : []),
      ...(requiredIfNamespaceExists
        ? [aged('requiredAfter', requiredIfNamespaceExists)]
        : []),
    ];
  }

  function aged(
    key: 'requiredOnceOlder' | 'requiredAfter',
    {
      afterMs,
      when: also,
    }: NonNullable<Component['requiredIfNamespaceExists']>,
    workloads: readonly string[] = [],
  ): string {
    const age = formatDuration(afterMs, t);
    const where = words.all(also);
    return where
      ? t(`reference.details.${key}Where`, {
          age,
          workloads: [...workloads],
          conditions: where,
        })
      : t(`reference.details.${key}Sentence`, {
          age,
          workloads: [...workloads],
        });
  }
}

/** `web or api`; a pattern as it is. */
function of({ workloads }: WorkloadsIn): string[] {
  return [...workloads];
}
