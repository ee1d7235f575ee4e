import { ServerResponse } from 'http';
import { setTimeout as wait } from 'timers/promises';
import { Fault } from '../cluster/ClusterFaults';
import { encodeAnswer, Payload } from './encodeAnswer';
import { ApiAnswer, failure } from './statuses';
import { streamHugeList } from './streamHugeList';

/** Sends an answer, changed by the active fault. */
export async function deliver(
  response: ServerResponse,
  answer: ApiAnswer,
  fault: Fault | undefined,
): Promise<void> {
  switch (fault?.type) {
    case 'status':
      return send(response, encodeAnswer(toStatusAnswer(fault), response.req));
    case 'redirect':
      return send(response, {
        status: 302,
        headers: {
          Location: fault.location ?? 'https://login.example.com/?next=cluster',
        },
        body: Buffer.alloc(0),
      });
    case 'html':
      return send(response, {
        status: 200,
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
        body: Buffer.from(
          '<!doctype html><html><head><title>Sign in</title></head><body>Sign in to this network</body></html>',
        ),
      });
    case 'wrongShape':
      return send(
        response,
        encodeAnswer(
          { status: 200, body: fault.body ?? { items: 'not a list' } },
          response.req,
        ),
      );
    case 'hugeBody':
      return streamHugeList(response, fault.bytes);
    default:
      return sendSlowlyOrCut(
        response,
        encodeAnswer(answer, response.req),
        fault,
      );
  }
}

async function sendSlowlyOrCut(
  response: ServerResponse,
  payload: Payload,
  fault: Fault | undefined,
): Promise<void> {
  const { status, headers, body } = payload;
  const half = body.subarray(0, Math.floor(body.length / 2));
  switch (fault?.type) {
    case 'slowHeaders':
      await wait(fault.ms, undefined, { ref: false });
      send(response, payload);
      break;
    case 'slowBody':
      writeHead(response, status, headers, body.length);
      response.write(half);
      await wait(fault.ms, undefined, { ref: false });
      response.end(body.subarray(half.length));
      break;
    case 'truncatedJson':
      send(response, { ...payload, body: half });
      break;
    case 'resetMidBody':
      writeHead(response, status, headers, body.length);
      response.write(half, () => response.socket?.resetAndDestroy());
      break;
    default:
      send(response, payload);
  }
}

function toStatusAnswer(fault: Extract<Fault, { type: 'status' }>): ApiAnswer {
  const seconds = fault.retryAfter ?? (fault.status === 429 ? 1 : undefined);
  const headers =
    seconds === undefined ? undefined : { 'Retry-After': String(seconds) };
  const details = seconds === undefined ? {} : { retryAfterSeconds: seconds };
  switch (fault.status) {
    case 429:
      return failure(429, {
        reason: 'TooManyRequests',
        message: 'Too many requests, please try again later.',
        details,
        headers,
      });
    case 503:
      return failure(503, {
        reason: 'ServiceUnavailable',
        message: 'the server is currently unable to handle the request',
        details,
        headers,
      });
    default:
      return failure(500, {
        reason: 'InternalError',
        message: 'Internal error occurred: etcdserver: request timed out',
        details: { causes: [{ message: 'etcdserver: request timed out' }] },
      });
  }
}

/** Sends a whole encoded answer. */
export function send(response: ServerResponse, payload: Payload): void {
  const { status, headers, body } = payload;
  writeHead(response, status, headers, body.length);
  response.end(body);
}

function writeHead(
  response: ServerResponse,
  status: number,
  headers: Payload['headers'],
  length: number,
): void {
  if (response.destroyed) return;
  response.writeHead(status, { ...headers, 'Content-Length': length });
}
