import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { entity } from './entity';
import { fleet } from './fleet';
import { listing } from './listing';
import { states } from './states';

/**
 * Every text of this plugin that does not come from the backend, for an app to reword or translate.
 *
 * @public
 */
export const paletteTranslationRef = createTranslationRef({
  id: 'plugin.palette',
  messages: { entity, fleet, listing, states },
});
