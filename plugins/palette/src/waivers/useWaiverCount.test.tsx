import { TestApiProvider } from '@backstage/test-utils';
import { renderHook, waitFor } from '@testing-library/react';
import type { ListedWaiver } from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { makeApi } from '../__testUtils__/api';
import { paletteApiRef } from '../api';
import { useWaiverCount } from './useWaiverCount';

let mockAllowed = true;

// The real hook keeps an answer for the next tests.
jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: () => ({ loading: false, allowed: mockAllowed }),
}));

function show(statuses: readonly ListedWaiver['status'][]) {
  const api = makeApi(new Error('Not asked for'), {
    listWaivers: jest.fn(async () => ({
      items: statuses.map(status => ({ status } as ListedWaiver)),
      asOf: '2026-11-28T10:00:00.000Z',
    })),
  });
  const { result } = renderHook(() => useWaiverCount(), {
    wrapper: ({ children }: { readonly children?: ReactNode }) => (
      <TestApiProvider apis={[[paletteApiRef, api]]}>
        {children}
      </TestApiProvider>
    ),
  });
  return { api, result };
}

describe('useWaiverCount', () => {
  afterEach(() => {
    mockAllowed = true;
  });

  it('counts the waivers that are in force, also those that expire soon', async () => {
    const { result } = show(['active', 'expiring', 'expired', 'unmatched']);
    await waitFor(() => expect(result.current).toBe(2));
  });

  it('asks nothing for a reader who may not read waivers', async () => {
    mockAllowed = false;
    const { api, result } = show(['active']);
    await waitFor(() => expect(result.current).toBeUndefined());
    expect(api.listWaivers).not.toHaveBeenCalled();
  });
});
