import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { ListingDrafts, listingDraftsApiRef } from '../listing/ListingDrafts';

/** What the page for pasted listings holds while the app is open. */
export const listingDraftsApi = ApiBlueprint.make({
  name: 'listing-drafts',
  params: defineParams =>
    defineParams({
      api: listingDraftsApiRef,
      deps: {},
      factory: () => new ListingDrafts(),
    }),
});
