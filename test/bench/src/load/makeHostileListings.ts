import { gzipSync } from 'zlib';
import { makeHexName } from './hostile/makeHexName';

/** A listing that a hostile user pastes. */
export interface HostileListing {
  readonly name: string;
  readonly body: string | Buffer;
  readonly encoding?: 'gzip';
}

/** Listings that are cheap to send and costly to judge, and an ordinary one. */
export function makeHostileListings(): readonly HostileListing[] {
  const lines = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');
  return [
    {
      name: 'an ordinary listing',
      body: 'kube-system   etcd-control-plane-0   1/1   Running   0   5d',
    },
    {
      name: 'cluster-<hex> namespaces',
      body: lines(4_900, i => `${makeHexName(i)} pod-a 1/1 Running 0 5d`),
    },
    {
      name: 'failing pods',
      body: lines(
        49_000,
        i => `app-${i % 4_000} shop-7d8f9c6b5-${10_000 + i} 0/1 Error 7 5d`,
      ),
    },
    {
      name: 'slow YAML',
      body: `kind: List\nitems:\n${`- kind: Node\n${'  a: b\n'.repeat(
        28_000,
      )}`.repeat(24)}`,
    },
    {
      name: 'compressed JSON',
      body: gzipSync(`{"items":[${'{},'.repeat(6_000_000)}{}]}`),
      encoding: 'gzip',
    },
  ];
}
