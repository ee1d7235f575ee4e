import type { Component } from 'backstage-plugin-palette-common';
import { formatDuration } from '../components/time';
import { usePaletteTranslation } from '../translation';
import { AlternativesFact } from './AlternativesFact';
import { Fact, FactItems, Facts, toItems } from './Facts';
import type { Alternative } from './listAlternatives';
import { ConditionFacts } from './ConditionFacts';
import { DependencyFacts } from './DependencyFacts';
import type { ConditionWords } from './ConditionWords';

export interface ComponentFactsProps {
  readonly component: Component;
  readonly alternatives: readonly Alternative[];
  readonly words: ConditionWords;
}

/** The facts about a component. */
export function ComponentFacts({
  component,
  alternatives,
  words,
}: ComponentFactsProps) {
  const { t } = usePaletteTranslation();
  const { presence, replicas, graceMs, alsoNamed, alsoIn, note, documentedAs } =
    component;
  return (
    <Facts>
      <Fact title={t('reference.details.what')}>{component.summary}</Fact>
      {note && <Fact title={t('reference.details.note')}>{note}</Fact>}
      <Fact title={t('reference.details.documented')}>
        {component.documents.length > 0 ? (
          <FactItems items={toItems(component.documents)} code />
        ) : (
          t('reference.details.notDocumented')
        )}
      </Fact>
      <Fact title={t('reference.details.presence')}>
        {t(`reference.details.presenceSentence.${presence}`)}
        {documentedAs &&
          ` ${t(`reference.details.documentedAs.${documentedAs}`)}`}
      </Fact>
      <ConditionFacts component={component} words={words} />
      <DependencyFacts component={component} />
      <AlternativesFact component={component} alternatives={alternatives} />
      {replicas !== undefined && (
        <Fact title={t('reference.details.replicas')}>
          {t('reference.details.replicasSentence', { count: replicas })}
        </Fact>
      )}
      {graceMs !== undefined && (
        <Fact title={t('reference.details.grace')}>
          {t('reference.details.graceSentence', {
            age: formatDuration(graceMs, t),
          })}
        </Fact>
      )}
      {alsoNamed.length > 0 && (
        <Fact title={t('reference.details.alsoNamed')}>
          <FactItems items={toItems(alsoNamed)} code />
        </Fact>
      )}
      {alsoIn.length > 0 && (
        <Fact title={t('reference.details.alsoIn')}>
          <FactItems items={toItems(alsoIn)} code />
        </Fact>
      )}
      <Fact title={t('reference.details.confidence')}>
        {t(`reference.details.confidenceSentence.${component.confidence}`)}
      </Fact>
    </Facts>
  );
}
