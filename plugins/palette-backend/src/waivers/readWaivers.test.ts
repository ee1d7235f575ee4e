import { mockServices } from '@backstage/backend-test-utils';
import type { JsonValue } from '@backstage/types';
import { readWaivers } from './readWaivers';

const read = (waivers: JsonValue) =>
  readWaivers(mockServices.rootConfig({ data: { palette: { waivers } } }));
const entry = {
  component: 'mongo',
  clusters: { names: ['palette'] },
  reason: 'Known.',
  createdAt: '2026-11-28',
  expiresAt: '2026-12-05',
};

describe('readWaivers', () => {
  it('reads none where none is configured', () => {
    expect(readWaivers(mockServices.rootConfig())).toEqual([]);
  });

  it('names a waiver after its place, unless it has an id', () => {
    expect(read([entry, { ...entry, id: 'ours' }])).toMatchObject([
      { id: 'config-1', source: 'config' },
      { id: 'ours', source: 'config' },
    ]);
  });

  it('refuses a broken one with its place and the reason', () => {
    expect(() => read([entry, { ...entry, reason: '' }])).toThrow(
      /palette\.waivers\[1\]\.reason in app-config\.yaml: /,
    );
  });
});
