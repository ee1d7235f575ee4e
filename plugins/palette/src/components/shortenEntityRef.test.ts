import { shortenEntityRef } from './shortenEntityRef';

describe('shortenEntityRef', () => {
  it('omits only the default namespace', () => {
    expect(shortenEntityRef('component:default/web-shop')).toBe(
      'component:web-shop',
    );
    expect(shortenEntityRef('resource:stores/edge-1')).toBe(
      'resource:stores/edge-1',
    );
  });
});
