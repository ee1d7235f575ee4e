import { t } from '../__testUtils__/translation';

describe('paletteTranslationRef', () => {
  it('uses the plural of the language', () => {
    expect(t('fleet.head', { count: 1 })).toBe('Conformance of 1 cluster');
    expect(t('fleet.head', { count: 2 })).toBe('Conformance of 2 clusters');
  });

  it('leaves texts from clusters unchanged', () => {
    const hostile = '$t(states.word.ready) {{count}} <b>';
    expect(t('exporting.failed', { reason: hostile })).toBe(
      `The export failed: ${hostile} Try again.`,
    );
  });
});
