// The hostile clusters have a process of their own, so that their cost does not count as the backend's.
import { createServer } from 'https';
import type { AddressInfo } from 'net';
import type { FleetTarget } from '../../clusters/SimulatedFleet';
import { makeCertificate } from '../../clusters/makeCertificate';
import { HOSTILITIES, type Hostility } from './hostilities';
import type { HostileFleetReply, HostileFleetRequest } from './HostileFleet';

const tls = makeCertificate();

const counts: Record<string, number> = {};

async function serve(kind: string, hostility: Hostility): Promise<string> {
  counts[kind] = 0;
  const server = createServer({ ...tls }, (request, response) => {
    counts[kind] += 1;
    // An error on one connection must not end the others.
    response.on('error', () => response.destroy());
    hostility(request, response);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function serveAll(clusters: number): Promise<readonly FleetTarget[]> {
  const kinds = await Promise.all(
    Object.entries(HOSTILITIES).map(async ([kind, hostility]) => ({
      kind,
      url: await serve(kind, hostility),
    })),
  );
  return Array.from({ length: clusters }, (_, index) => {
    const { kind, url } = kinds[index % kinds.length];
    const name = `hostile-${kind}-${String(index + 1).padStart(5, '0')}`;
    return { name, url, token: `${name}-token`, ca: tls.cert };
  });
}

async function answer(
  request: HostileFleetRequest,
): Promise<HostileFleetReply> {
  return request.type === 'serve'
    ? { type: 'serving', targets: await serveAll(request.clusters) }
    : { type: 'counts', counts };
}

process.on('message', (request: HostileFleetRequest) => {
  answer(request).then(
    reply => process.send?.(reply),
    error => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());
