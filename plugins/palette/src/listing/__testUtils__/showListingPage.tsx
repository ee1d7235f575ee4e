import { configApiRef } from '@backstage/core-plugin-api';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { type RenderResult, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PaletteApi } from 'backstage-plugin-palette-common';
import { makeApi } from '../../__testUtils__/api';
import { degradedReport, makeClusterReport } from '../../__testUtils__/reports';
import { paletteApiRef } from '../../api';
import { CheckListingContent } from '../CheckListingContent';
import { ListingDrafts, listingDraftsApiRef } from '../ListingDrafts';

/** A listing of two lines. */
export const listing =
  'NAMESPACE NAME READY STATUS RESTARTS AGE\nkube-system a-1 1/1';

/** Makes an API that judges listings. */
export function makeListingApi(
  evaluateListing: PaletteApi['evaluateListing'],
): jest.Mocked<PaletteApi> {
  const api = makeApi(makeClusterReport(degradedReport));
  api.evaluateListing.mockImplementation(evaluateListing);
  return api;
}

/** Shows the page for pasted listings, in an app that keeps drafts. `data` is its configuration. */
export async function showListingPage(
  api: PaletteApi,
  drafts: ListingDrafts = new ListingDrafts(),
  data: NonNullable<Parameters<typeof mockApis.config>[0]>['data'] = {},
): Promise<RenderResult> {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [paletteApiRef, api],
        [listingDraftsApiRef, drafts],
        [configApiRef, mockApis.config({ data })],
      ]}
    >
      <CheckListingContent />
    </TestApiProvider>,
  );
}

/** Finds the field for the listing. */
export function findTextarea(): HTMLElement {
  return screen.getByRole('textbox', { name: 'Listing of pods' });
}

/** Finds the button that sends the listing. */
export function findCheckButton(): HTMLElement {
  return screen.getByRole('button', { name: 'Check' });
}

/** Fills in a listing and sends it. */
export async function pasteAndCheck(text: string = listing): Promise<void> {
  fireEvent.change(findTextarea(), { target: { value: text } });
  await userEvent.click(findCheckButton());
}
