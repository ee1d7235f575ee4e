import { shortEntityRef } from './shortenEntityRef';

describe('shortEntityRef', () => {
  it('leaves out only the namespace that most entities have', () => {
    expect(shortEntityRef('component:default/web-shop')).toBe(
      'component:web-shop',
    );
    expect(shortEntityRef('resource:stores/edge-1')).toBe(
      'resource:stores/edge-1',
    );
  });
});
