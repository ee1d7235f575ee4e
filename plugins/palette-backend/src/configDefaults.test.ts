import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readDefaults, loadPaletteSchema } from '../scripts/configSchema';
import { readCheckOptions } from './checks/CheckOptions';
import { readAnnotationPrefix } from './clusters/readAnnotationPrefix';
import { readPreferredOwners } from './clusters/readPreferredOwners';
import { readOverlays } from './configuration/readOverlays';
import { readEvaluationOptions } from './evaluations/EvaluationOptions';
import { readRefreshTopics } from './integrations/readRefreshTopics';
import { readStrictness } from './targets/readStrictness';
import { readWaivers } from './waivers/readWaivers';

describe('config.d.ts', () => {
  let documented: JsonObject;

  // The loader compiles TypeScript, which takes a while.
  beforeAll(async () => {
    documented = readDefaults(await loadPaletteSchema());
  }, 60_000);

  it.each([
    ['checks and history', readCheckOptions],
    ['strictness', readStrictness],
    ['annotationPrefix', readAnnotationPrefix],
    ['inventory', readRefreshTopics],
    ['clusters', readPreferredOwners],
    ['catalog', readOverlays],
    ['evaluations', readEvaluationOptions],
    ['waivers', readWaivers],
  ])('documents the defaults that are used: %s', (_, read) => {
    const written = mockServices.rootConfig({ data: { palette: documented } });
    expect(read(written)).toEqual(read(mockServices.rootConfig()));
  });
});
