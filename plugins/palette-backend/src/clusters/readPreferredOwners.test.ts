import { mockServices } from '@backstage/backend-test-utils';
import { readPreferredOwners } from './readPreferredOwners';

const read = (preferredOwners: string[]) =>
  readPreferredOwners(
    mockServices.rootConfig({
      data: { palette: { clusters: { preferredOwners } } },
    }),
  );

describe('readPreferredOwners', () => {
  it('reads a plain name as that of a group', () => {
    expect(read(['Platform', 'user:default/anne'])).toEqual([
      'group:default/platform',
      'user:default/anne',
    ]);
  });

  it('refuses a value that is no entity reference', () => {
    expect(() => read(['group:'])).toThrow(
      /preferredOwners in app-config.yaml has "group:".*group:default/,
    );
  });
});
