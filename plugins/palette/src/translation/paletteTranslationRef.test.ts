import { t } from '../__testUtils__/translation';

describe('paletteTranslationRef', () => {
  it('uses the plural of the language', () => {
    expect(t('fleet.asOf', { count: 1, time: '10:00' })).toBe(
      '1 cluster as of 10:00',
    );
    expect(t('fleet.asOf', { count: 2, time: '10:00' })).toBe(
      '2 clusters as of 10:00',
    );
  });

  it('leaves texts from clusters unchanged', () => {
    const hostile = '$t(states.word.ready) {{count}} <b>';
    expect(t('exporting.failed', { reason: hostile })).toBe(
      `The export failed: ${hostile} Try again.`,
    );
  });
});
