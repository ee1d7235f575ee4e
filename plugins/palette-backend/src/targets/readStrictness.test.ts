import { mockServices } from '@backstage/backend-test-utils';
import { readStrictness } from './readStrictness';

const read = (strictness: string) =>
  readStrictness(
    mockServices.rootConfig({ data: { palette: { strictness } } }),
  );

describe('readStrictness', () => {
  it('adapts to the traits of a cluster by default', () => {
    expect(readStrictness(mockServices.rootConfig())).toBe('adapted');
  });

  it('reads what is configured', () => {
    expect(read('documented')).toBe('documented');
  });

  it('refuses any other value', () => {
    expect(() => read('strict')).toThrow(
      'palette.strictness in app-config.yaml is "strict", which is no strictness: use adapted or documented.',
    );
  });
});
