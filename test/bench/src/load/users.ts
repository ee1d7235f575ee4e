import type { BenchBackend } from '../fleet/BenchBackend';
import type { FleetTarget } from '../fleet/SimulatedFleet';
import type { AnswerLog } from './AnswerLog';
import { hostileListings } from './hostileListings';
import { LoadClient } from './LoadClient';
import type { ClusterManners } from './LoadResult';
import { PastingUser } from './PastingUser';
import { PortalUser } from './PortalUser';

const ONE_PASTES_IN = 15;

/** Who pastes, each with a token of their own: how many listings one user may have judged is limited. */
export function pasters(
  users: number,
): readonly { readonly subject: string; readonly token: string }[] {
  const count = Math.max(1, Math.round(users / ONE_PASTES_IN));
  return Array.from({ length: count }, (_, index) => ({
    subject: `paster-${index}`,
    token: `token-of-paster-${index}`,
  }));
}

/** All users: those who paste, and for the rest people who use the portal, signed in as its guest. */
export function makeUsers(options: {
  readonly count: number;
  readonly backend: BenchBackend;
  readonly fleets: Readonly<Record<ClusterManners, readonly FleetTarget[]>>;
  readonly log: AnswerLog;
}): readonly (PortalUser | PastingUser)[] {
  const { count, backend, fleets, log } = options;
  const baseUrl = backend.guest.baseUrlOf('palette');
  const clusters = (['healthy', 'hostile'] as const).flatMap(manners =>
    fleets[manners].map(({ name }) => ({ name, manners })),
  );
  const listings = hostileListings();
  const pasting = pasters(count).map(
    ({ token }) =>
      new PastingUser(
        new LoadClient({ baseUrl, log, fetch: fetchWith(token) }),
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

function fetchWith(token: string): typeof fetch {
  return (input, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return fetch(input, { ...init, headers });
  };
}
