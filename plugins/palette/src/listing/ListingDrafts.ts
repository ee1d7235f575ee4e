import { createApiRef } from '@backstage/core-plugin-api';
import type { GivenListing } from './GivenListing';
import type { ListingChoices } from './ListingChoices';
import type { ListingOutcome } from './useListingCheck';

/** What the page for pasted listings holds. */
export interface ListingDraft {
  readonly listing: GivenListing;
  readonly choices: ListingChoices;
  readonly outcome?: ListingOutcome;
}

/** Keeps the draft in memory while the app is open, so that following a link and going back loses nothing. */
export class ListingDrafts {
  #kept?: ListingDraft;

  get kept(): ListingDraft | undefined {
    return this.#kept;
  }

  keep(draft: ListingDraft): void {
    this.#kept = draft;
  }
}

/** The drafts of the app. An app without them has a page that forgets. */
export const listingDraftsApiRef = createApiRef<ListingDrafts>({
  id: 'plugin.palette.listing-drafts',
});
