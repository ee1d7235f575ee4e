const givenUrl = process.env.PORTAL_URL;

/** The address of the demo portal; `PORTAL_URL` and `BACKEND_URL` name another one. */
export const portalUrl = givenUrl ?? 'http://localhost:3000';
export const backendUrl = process.env.BACKEND_URL ?? 'http://localhost:7007';

/** Whether the tests start the portal themselves, unless one runs already. */
export const startsPortal = givenUrl === undefined;

/** The address that breaks and heals the demo's clusters. */
export const simulatorUrl =
  process.env.SIMULATOR_URL ?? 'http://localhost:7008';
