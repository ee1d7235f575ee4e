import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import palettePlugin from './index';

jest.mock('backstage-plugin-palette-node');

describe('the start of the backend', () => {
  it('ends with the reason where the Palette catalog is broken', async () => {
    jest
      .mocked(loadPaletteCatalog)
      .mockRejectedValue(new Error('pcg.yaml: line 7: not valid YAML'));

    await expect(
      startTestBackend({
        features: [
          mockServices.database.factory(),
          catalogServiceMock.factory(),
          palettePlugin,
        ],
      }),
    ).rejects.toThrow('pcg.yaml: line 7: not valid YAML');
  });

  it('loads the overlays that are configured', async () => {
    jest.mocked(loadPaletteCatalog).mockRejectedValue(new Error('Enough'));
    const overlays = ['conf/one.yaml', 'conf/two.yaml'];

    await expect(
      startTestBackend({
        features: [
          mockServices.database.factory(),
          mockServices.rootConfig.factory({
            data: { palette: { catalog: { overlays } } },
          }),
          catalogServiceMock.factory(),
          palettePlugin,
        ],
      }),
    ).rejects.toThrow('Enough');
    expect(loadPaletteCatalog).toHaveBeenLastCalledWith({ overlays });
  });
});
