import { IncomingHttpHeaders, request as httpRequest } from 'http';
import { request as httpsRequest } from 'https';
import { gunzipSync } from 'zlib';

export interface ApiResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The parsed body, or its text where it is not JSON. */
  readonly body: unknown;
  /** Size of the body as sent, before decompression. */
  readonly bytes: number;
}

export interface RequestOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** PEM of the authority that signed the server's certificate. */
  readonly ca?: string;
}

/** Sends a request on a connection of its own. Rejects if the answer is not whole. */
export function sendRequest(
  url: string,
  options: RequestOptions = {},
): Promise<ApiResponse> {
  const { method = 'GET', headers, body, ca } = options;
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      { method, headers, ca, agent: false },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const sent = Buffer.concat(chunks);
          const zipped = response.headers['content-encoding'] === 'gzip';
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: parseBody(
              (zipped ? gunzipSync(sent) : sent).toString('utf8'),
            ),
            bytes: sent.length,
          });
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
