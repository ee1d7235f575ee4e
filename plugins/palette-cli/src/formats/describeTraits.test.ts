import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { mainTraits } from './describeTraits';

describe('mainTraits', () => {
  it('names traits of the Palette catalog', async () => {
    const { traits } = await loadPaletteCatalog();
    expect(traits.map(({ name }) => name)).toEqual(
      expect.arrayContaining(mainTraits),
    );
  });
});
