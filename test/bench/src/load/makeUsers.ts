import type { BenchBackend } from '../backend/BenchBackend';
import type { FleetTarget } from '../clusters/SimulatedFleet';
import type { AnswerLog } from './AnswerLog';
import { makeHostileListings } from './makeHostileListings';
import { LoadClient } from './LoadClient';
import type { ClusterManners } from './LoadResult';
import { PastingUser } from './PastingUser';
import { PortalUser } from './PortalUser';

const ONE_PASTES_IN = 15;

/** The users who paste. Each has a token of their own, because listings are limited per user. */
export function listPasters(
  users: number,
): readonly { readonly subject: string; readonly token: string }[] {
  const count = Math.max(1, Math.round(users / ONE_PASTES_IN));
  return Array.from({ length: count }, (_, index) => ({
    subject: `paster-${index}`,
    token: `token-of-paster-${index}`,
  }));
}

/** All users: some paste, the others use the portal as its guest. */
export function makeUsers(options: {
  readonly count: number;
  readonly backend: BenchBackend;
  readonly fleets: Readonly<Record<ClusterManners, readonly FleetTarget[]>>;
  /** Versions of the clusters' entities, by name. */
  readonly etags: ReadonlyMap<string, string>;
  readonly log: AnswerLog;
}): readonly (PortalUser | PastingUser)[] {
  const { count, backend, fleets, etags, log } = options;
  const baseUrl = backend.guest.getBaseUrl('palette');
  const clusters = (['healthy', 'hostile'] as const).flatMap(manners =>
    fleets[manners].map(({ name }) => ({
      name,
      etag: etags.get(name),
      manners,
    })),
  );
  const listings = makeHostileListings();
  const pasting = listPasters(count).map(
    ({ token }) =>
      new PastingUser(
        new LoadClient({ baseUrl, log, fetch: createFetch(token) }),
        listings,
      ),
  );
  const guest = new LoadClient({ baseUrl, log, fetch: backend.guest.fetch });
  const reading = Array.from(
    { length: Math.max(0, count - pasting.length) },
    () => new PortalUser(guest, clusters),
  );
  return [...pasting, ...reading];
}

function createFetch(token: string): typeof fetch {
  return (input, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return fetch(input, { ...init, headers });
  };
}
