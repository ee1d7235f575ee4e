import { parseDeclaredTraits } from '../../catalog';
import { shippedCatalog } from '../../__testUtils__/catalog';
import { fieldCases, fieldSnapshot } from '../../__testUtils__/fieldCases';
import { listingSnapshot } from '../../__testUtils__/listings';
import type { Snapshot } from '../../snapshot';
import { collectFindings } from '../report/collectFindings';
import { evaluate } from '../evaluate';
import type { DeclaredTraits } from '../types';

function findTrait(
  name: string,
  snapshot: Snapshot,
  declared?: DeclaredTraits,
) {
  const { traits } = evaluate(shippedCatalog, snapshot, { declared });
  return traits.find(t => t.name === name);
}

/** The same snapshot with a list of its namespaces, and of some that hold no pod. */
function withNamespaces(snapshot: Snapshot, ...empty: string[]): Snapshot {
  const names = new Set([...snapshot.pods.map(p => p.namespace), ...empty]);
  return {
    ...snapshot,
    namespaces: [...names].map(name => ({ name, phase: 'Active' })),
  };
}

describe('Edge and imported clusters', () => {
  const k3s = listingSnapshot('tenant-imported-k3s');
  const infrastructure = (snapshot: Snapshot, declared?: DeclaredTraits) =>
    findTrait('infrastructure', snapshot, declared);

  it('look the same in a listing of pods', () => {
    expect(infrastructure(k3s)).toMatchObject({
      values: ['edge-or-imported'],
      source: 'detected',
    });
  });

  it.each([
    ['edge', ['spectro-system']],
    ['imported', []],
  ])('are distinguished by a list of namespaces: %s', (value, empty) => {
    expect(infrastructure(withNamespaces(k3s, ...empty))?.values).toEqual([
      value,
    ]);
  });

  it('are not distinguished by a list that lacks a namespace with pods', () => {
    const [first] = k3s.pods;
    const partial: Snapshot = {
      ...k3s,
      namespaces: [{ name: first.namespace, phase: 'Active' }],
    };
    expect(infrastructure(partial)?.values).toEqual(['edge-or-imported']);
  });

  it.each(['edge', 'imported', 'edge-or-imported'])(
    'may be declared to be one of them without contradiction: %s',
    value => {
      expect(infrastructure(k3s, { infrastructure: value })).not.toHaveProperty(
        'contradiction',
      );
    },
  );

  it('contradict what is neither of them', () => {
    expect(infrastructure(k3s, { infrastructure: 'vsphere' })).toHaveProperty(
      'contradiction',
    );
  });
});

describe('a control plane', () => {
  const bare = (snapshot: Snapshot, ...names: string[]): Snapshot => ({
    ...snapshot,
    pods: snapshot.pods.filter(
      p => !names.some(name => p.name.startsWith(`${name}-`)),
    ),
  });

  it('is not managed because no static pod shows it', () => {
    const snapshot = bare(
      listingSnapshot('tenant-vsphere'),
      'etcd',
      'kube-apiserver',
      'kube-controller-manager',
      'kube-scheduler',
    );
    expect(findTrait('controlPlane', snapshot)).toMatchObject({
      values: [],
      untold: true,
    });
  });

  it('is managed where an agent of a managed one runs', () => {
    expect(
      findTrait('controlPlane', listingSnapshot('tenant-eks'))?.values,
    ).toEqual(['managed']);
  });
});

describe('storage that MicroK8s brings', () => {
  const distribution = (listing: string) => {
    const snapshot = listingSnapshot(listing);
    const storage = {
      ...snapshot.pods[0],
      namespace: 'kube-system',
      name: 'hostpath-provisioner-7df77bc496-xq2p7',
    };
    return findTrait('distribution', {
      ...snapshot,
      pods: [...snapshot.pods, storage],
    })?.values;
  };

  it.each([
    ['tenant-imported-k3s', 'k3s'],
    ['tenant-eks', 'standard'],
    ['tenant-aws', 'standard'],
  ])('says nothing where another sign is there: %s', (listing, value) => {
    expect(distribution(listing)).toEqual([value]);
  });
});

describe('a trait that nothing shows', () => {
  const other = fieldCases.find(c => c.listing === 'own-tenant-nutanix.txt')!;
  const snapshot = fieldSnapshot(other);
  const unknownCloud: Snapshot = {
    ...snapshot,
    pods: snapshot.pods
      .filter(p => !p.name.includes('nutanix'))
      .map(p => ({ ...p, name: p.name.replace('capx-', 'capfoo-') })),
  };
  const report = evaluate(shippedCatalog, unknownCloud);

  it('is mentioned once, with what depends on it, and changes no verdict', () => {
    expect(report.verdict).toBe('conformant');
    expect(report.counts.byState.unknown).toBe(0);
    expect(
      report.notes.filter(note => note.startsWith('Infrastructure:')),
    ).toHaveLength(1);
  });

  it('may be declared to be another', () => {
    const declared = { infrastructure: 'other' };
    const { notes, contradictions, verdict } = evaluate(
      shippedCatalog,
      unknownCloud,
      { declared },
    );
    expect({ notes, contradictions, verdict }).toEqual({
      notes: [],
      contradictions: [],
      verdict: 'conformant',
    });
  });
});

describe('a trait that only the owner can know', () => {
  it('is accepted as a finding says to declare it', () => {
    const reports = fieldCases.map(c =>
      evaluate(shippedCatalog, {
        ...fieldSnapshot(c),
        // Nothing but Palette's own namespaces, so that all sorts of things are absent.
        pods: fieldSnapshot(c).pods.filter((_, index) => index % 3 > 0),
      }),
    );
    const advice = reports.flatMap(report =>
      collectFindings(report).flatMap(f => f.because.advice ?? []),
    );
    const asked = new Set(
      advice.flatMap(text => text.match(/\b[a-zA-Z]+=[a-z-]+/g) ?? []),
    );
    expect(asked.size).toBeGreaterThan(2);
    asked.forEach(declaration =>
      expect(() =>
        parseDeclaredTraits(declaration, shippedCatalog),
      ).not.toThrow(),
    );
  });

  it('may still contradict what runs there', () => {
    const snapshot = listingSnapshot('enterprise-vsphere');
    expect(
      findTrait('mongodb', snapshot, { mongodb: 'external' }),
    ).toHaveProperty('contradiction');
  });
});
