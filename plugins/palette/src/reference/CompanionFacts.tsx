import type { Companion } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';
import { Fact, FactItems, Facts, toItems } from './Facts';

/** The facts about a companion. */
export function CompanionFacts({
  companion: { summary, alsoNamed, confidence },
}: {
  readonly companion: Companion;
}) {
  const { t } = usePaletteTranslation();
  return (
    <Facts>
      <Fact title={t('reference.details.what')}>{summary}</Fact>
      <Fact title={t('reference.details.presence')}>
        {t('reference.details.presenceSentence.companion')}
      </Fact>
      {alsoNamed.length > 0 && (
        <Fact title={t('reference.details.alsoNamed')}>
          <FactItems items={toItems(alsoNamed)} code />
        </Fact>
      )}
      <Fact title={t('reference.details.confidence')}>
        {t(`reference.details.confidenceSentence.${confidence}`)}
      </Fact>
    </Facts>
  );
}
