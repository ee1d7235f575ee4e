import type { Component } from 'backstage-plugin-palette-common';
import { exactDuration } from '../components/time';
import { usePaletteTranslation } from '../translation';
import { AlternativesFact } from './AlternativesFact';
import { Fact, FactItems, Facts, asItems } from './Facts';
import type { Alternative } from './alternatives';
import type { ConditionWords } from './conditionWords';

export interface ComponentFactsProps {
  readonly component: Component;
  readonly alternatives: readonly Alternative[];
  readonly words: ConditionWords;
}

/** What a component is, when it applies, and what of the page it stands for. */
export function ComponentFacts({
  component,
  alternatives,
  words,
}: ComponentFactsProps) {
  const { t } = usePaletteTranslation();
  const { presence, replicas, graceMs, alsoNamed, alsoIn, note } = component;
  return (
    <Facts>
      <Fact title={t('reference.details.what')}>{component.summary}</Fact>
      {note && <Fact title={t('reference.details.note')}>{note}</Fact>}
      <Fact title={t('reference.details.documented')}>
        {component.documents.length > 0 ? (
          <FactItems items={asItems(component.documents)} code />
        ) : (
          t('reference.details.notDocumented')
        )}
      </Fact>
      <Fact title={t('reference.details.presence')}>
        {t(`reference.details.presenceSentence.${presence}`)}
      </Fact>
      <ConditionFacts component={component} words={words} />
      <AlternativesFact component={component} alternatives={alternatives} />
      {replicas !== undefined && (
        <Fact title={t('reference.details.replicas')}>
          {t('reference.details.replicasSentence', { count: replicas })}
        </Fact>
      )}
      {graceMs !== undefined && (
        <Fact title={t('reference.details.grace')}>
          {t('reference.details.graceSentence', {
            age: exactDuration(graceMs, t),
          })}
        </Fact>
      )}
      {alsoNamed.length > 0 && (
        <Fact title={t('reference.details.alsoNamed')}>
          <FactItems items={asItems(alsoNamed)} code />
        </Fact>
      )}
      {alsoIn.length > 0 && (
        <Fact title={t('reference.details.alsoIn')}>
          <FactItems items={asItems(alsoIn)} code />
        </Fact>
      )}
      <Fact title={t('reference.details.confidence')}>
        {t(`reference.details.confidenceSentence.${component.confidence}`)}
      </Fact>
    </Facts>
  );
}

/** What is said above no, one and several conditions. */
const whens = ['applies', 'when', 'whenAll'] as const;

/** When it is asked of a cluster. */
function ConditionFacts({
  component: { when, optionalWhen, requiredIfNamespaceExists },
  words,
}: Pick<ComponentFactsProps, 'component' | 'words'>) {
  const { t } = usePaletteTranslation();
  const conditions = words.each(when);
  return (
    <>
      <Fact
        title={t(`reference.details.${whens[Math.min(conditions.length, 2)]}`)}
      >
        {conditions.length > 0 ? (
          <FactItems items={asItems(conditions)} />
        ) : (
          t('reference.details.always')
        )}
      </Fact>
      {optionalWhen.length > 0 && (
        <Fact title={t('reference.details.optionalWhen')}>
          <FactItems
            items={asItems(optionalWhen.map(each => words.all(each)))}
          />
        </Fact>
      )}
      {requiredIfNamespaceExists && (
        <Fact title={t('reference.details.requiredAfter')}>
          {requiredAfter(requiredIfNamespaceExists)}
        </Fact>
      )}
    </>
  );

  function requiredAfter({
    afterMs,
    when: also,
  }: NonNullable<Component['requiredIfNamespaceExists']>): string {
    const age = exactDuration(afterMs, t);
    const where = words.all(also);
    return where
      ? t('reference.details.requiredAfterWhere', { age, conditions: where })
      : t('reference.details.requiredAfterSentence', { age });
  }
}
