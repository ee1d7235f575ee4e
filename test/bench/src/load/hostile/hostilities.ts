import type { IncomingMessage, ServerResponse } from 'http';
import { sendEmptyItems } from './sendEmptyItems';
import { sendManyNamespaces } from './sendManyNamespaces';

/** Answers a request as no API server does. */
export type Hostility = (
  request: IncomingMessage,
  response: ServerResponse,
) => void;

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** Longer than any backoff should last. */
const DAY_S = 86_400;

/** What hostile clusters do, by the kind in their names. */
export const HOSTILITIES: Readonly<Record<string, Hostility>> = {
  'empty-items': (_, response) => sendEmptyItems(response),
  namespaces: sendManyNamespaces,
  // Accepts the request and never answers.
  silent: () => {},
  'breaks-off': (_, response) => {
    response.writeHead(200, { ...JSON_TYPE, 'Content-Length': 1_000_000 });
    response.write('{"kind":"PodList","apiVersion":"v1","items":[{"met', () =>
      response.destroy(),
    );
  },
  'too-many': (_, response) => {
    // A reading may wait for the short pause, never for the long one.
    const seconds = Math.random() < 0.5 ? 1 : DAY_S;
    response.writeHead(429, { ...JSON_TYPE, 'Retry-After': seconds });
    response.end('{"kind":"Status","apiVersion":"v1","code":429}');
  },
};
