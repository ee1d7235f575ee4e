import { shortenEntityRef } from './shortenEntityRef';

describe('shortenEntityRef', () => {
  it('leaves out only the namespace that most entities have', () => {
    expect(shortenEntityRef('component:default/web-shop')).toBe(
      'component:web-shop',
    );
    expect(shortenEntityRef('resource:stores/edge-1')).toBe(
      'resource:stores/edge-1',
    );
  });
});
