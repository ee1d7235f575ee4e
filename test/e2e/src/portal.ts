const givenUrl = process.env.PORTAL_URL;

/** Where the demo portal is; `PORTAL_URL` and `BACKEND_URL` name one that runs elsewhere. */
export const portalUrl = givenUrl ?? 'http://localhost:3000';
export const backendUrl = process.env.BACKEND_URL ?? 'http://localhost:7007';

/** Whether the tests start the portal themselves, unless one runs already. */
export const startsPortal = givenUrl === undefined;

/** Where the demo's simulated clusters are broken and healed. */
export const simulatorUrl =
  process.env.SIMULATOR_URL ?? 'http://localhost:7008';
