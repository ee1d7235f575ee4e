import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockCredentials } from '@backstage/backend-test-utils';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import { EvaluationSlots } from '../evaluations/EvaluationSlots';
import type { ListingEvaluator } from '../evaluations/ListingEvaluator';
import type { Authorizer } from './Authorizer';
import { addEvaluationRoutes, addListingReader } from './evaluationRoutes';

describe('the routes of evaluations', () => {
  let server: Server;
  let release: () => void;
  const authorize = jest.fn();
  const evaluate = jest.fn(async () => '{}');

  beforeEach(async () => {
    jest.clearAllMocks();
    const isDecided = new Promise<void>(resolve => {
      release = resolve;
    });
    authorize.mockImplementation(async () => {
      await isDecided;
      return mockCredentials.user();
    });
    const router = PromiseRouter();
    addListingReader(router, {
      authorizer: { authorize } as unknown as Authorizer,
      slots: new EvaluationSlots({ perUser: 1, threads: 1 }),
      maxListingBytes: 1_000,
    });
    addEvaluationRoutes(router, {
      evaluator: { evaluate } as unknown as ListingEvaluator,
    });
    server = createServer(express().use(router)).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => new Promise(resolve => server.close(resolve)));

  const send = () =>
    request({
      host: '127.0.0.1',
      port: (server.address() as AddressInfo).port,
      method: 'POST',
      path: '/evaluations',
    }).end('a listing');

  it('take no slot for a caller who hung up before the permission was decided, and judge nothing', async () => {
    const closed = new Promise(resolve => {
      server.once('request', (_req, res) => res.once('close', resolve));
    });
    const abandoned = send();
    abandoned.on('error', () => {});
    await once(server, 'request');
    abandoned.destroy();
    await closed;
    release();
    await new Promise(setImmediate);

    const [answer] = await once(send(), 'response');
    expect(answer.statusCode).toBe(200);
    answer.resume();
    expect(authorize).toHaveBeenCalledTimes(2);
    expect(evaluate).toHaveBeenCalledTimes(1);
  });
});
