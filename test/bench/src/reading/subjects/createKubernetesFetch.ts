import { get, type Agent } from 'https';
import { pipeline, Readable } from 'stream';
import { createGunzip } from 'zlib';
import type { KubernetesFetch } from 'backstage-plugin-palette-common';
import type { Target } from '../simulation/messages';

// Node's default of 16 KB makes a reading of some hundred KB many small steps.
const GUNZIP_BYTES = 128 * 1024;

/** Requests straight to an API server, over Node's own HTTPS client. */
export function createKubernetesFetch(
  agent: Agent,
  { url, token }: Target,
): KubernetesFetch {
  return ({ path, accept, signal }) =>
    new Promise((resolve, reject) => {
      const headers = {
        Accept: accept,
        'Accept-Encoding': 'gzip',
        Authorization: `Bearer ${token}`,
      };
      const request = get(
        `${url}${path}`,
        { agent, headers, signal },
        answer => {
          const isCompressed = answer.headers['content-encoding'] === 'gzip';
          const body = isCompressed
            ? pipeline(
                answer,
                createGunzip({ chunkSize: GUNZIP_BYTES }),
                () => {},
              )
            : answer;
          resolve({
            status: answer.statusCode ?? 0,
            headers: new Headers(answer.headers as Record<string, string>),
            body: Readable.toWeb(body) as ReadableStream<Uint8Array>,
          });
        },
      );
      request.once('error', reject);
    });
}
