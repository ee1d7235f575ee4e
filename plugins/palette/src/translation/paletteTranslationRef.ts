import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { common } from './common';
import { entity } from './entity';
import { exporting } from './exporting';
import { findings } from './findings';
import { fleet } from './fleet';
import { history } from './history';
import { listing } from './listing';
import { problems } from './problems';
import { reference } from './reference';
import { states } from './states';

/**
 * Every text of this plugin that does not come from the backend, for an app to reword or translate.
 *
 * @public
 */
export const paletteTranslationRef = createTranslationRef({
  id: 'plugin.palette',
  messages: {
    common,
    entity,
    exporting,
    findings,
    fleet,
    history,
    listing,
    problems,
    reference,
    states,
  },
});
