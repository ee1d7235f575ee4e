import { IncomingMessage } from 'http';
import { gzipSync } from 'zlib';
import { ApiAnswer } from './statuses';

// The API server compresses from 128 KiB on (its defaultGzipThresholdBytes), at level 1.
const GZIP_FROM_BYTES = 128 * 1024;
const GZIP_LEVEL = 1;

/** An answer as it goes over the wire. */
export interface Payload {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

/** Serialises an answer, and compresses it where it is large and the client accepts that. */
export function encodeAnswer(
  answer: ApiAnswer,
  request: IncomingMessage,
): Payload {
  if (answer.text !== undefined) {
    return {
      status: answer.status,
      headers: { 'Content-Type': 'text/plain', ...answer.headers },
      body: Buffer.from(answer.text),
    };
  }
  const json = Buffer.from(`${escapeHtml(JSON.stringify(answer.body))}\n`);
  const compress = json.length > GZIP_FROM_BYTES && acceptsGzip(request);
  return {
    status: answer.status,
    headers: {
      'Content-Type': 'application/json',
      ...answer.headers,
      ...(compress && {
        'Content-Encoding': 'gzip',
        Vary: 'Accept-Encoding',
      }),
    },
    body: compress ? gzipSync(json, { level: GZIP_LEVEL }) : json,
  };
}

/** JSON as Go writes it: `<none>` is longer there. */
function escapeHtml(json: string): string {
  return json.replace(
    /[<>&]/g,
    character => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}

/** Whether the client said that it takes a compressed answer. */
export function acceptsGzip({ headers }: IncomingMessage): boolean {
  return String(headers['accept-encoding'] ?? '').includes('gzip');
}
