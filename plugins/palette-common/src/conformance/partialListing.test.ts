import { shippedCatalog } from '../__testUtils__/catalog';
import { listingNames, listingSnapshot } from '../__testUtils__/listings';
import type { Gap } from '../snapshot';
import { identifyWorkload, KnownWorkloads } from '../workloads';
import { detectPartialListing } from './partialListing';

// Parts of clusters: a few namespaces, or the pods of one command.
const parts = new Set([
  'enterprise-2023-healthy',
  'enterprise-eks-2026-03-healthy',
  'pcg-reach-system',
  'tenant-vsphere-partial',
]);
const known = KnownWorkloads.create(shippedCatalog);

describe('a listing looks partial', () => {
  it.each([...parts])('where it has a few namespaces only: %s', name => {
    const snapshot = listingSnapshot(name);
    expect(detectPartialListing(shippedCatalog, snapshot)).toMatchObject({
      missing: expect.arrayContaining([
        'cluster DNS',
        'network or control plane',
      ]),
      namespaces: [...new Set(snapshot.pods.map(p => p.namespace))].sort(),
      sentence: expect.stringMatching(
        /^This listing looks incomplete: it has no .* and no .*, which every cluster has\. What it lacks may still be running\.$/,
      ),
    });
  });

  it('where it has the pods of one node only', () => {
    const whole = listingSnapshot('tenant-eks');
    const pods = whole.pods.filter(p =>
      /^(aws-node|ebs-csi-node|kube-proxy)-/.test(p.name),
    );
    expect(
      detectPartialListing(shippedCatalog, { ...whole, pods })?.missing,
    ).toEqual(['cluster DNS', 'namespaces of Palette']);
  });
});

describe('gaps', () => {
  const snapshot = listingSnapshot('pcg-reach-system');
  const detect = (hides: Gap['hides'], where: Gap['in']) =>
    detectPartialListing(shippedCatalog, {
      ...snapshot,
      gaps: [{ hides, in: where, reason: 'forbidden', message: 'No.' }],
    });

  it('of all pods explain what a listing lacks; those of namespaces, or of a few pods, do not', () => {
    expect(detect('pods', { allExcept: ['reach-system'] })).toBeUndefined();
    expect(
      detect('pods', { allExcept: ['kube-system', 'openshift-dns'] }),
    ).toBeUndefined();
    expect(detect('namespaces', { allExcept: [] })).toBeDefined();
    expect(detect('pods', { namespaces: ['shop'] })).toBeDefined();
  });
});

describe('a listing does not look partial', () => {
  const whole = listingNames.filter(name => !parts.has(name));

  it.each(whole)('where it shows the whole cluster: %s', name =>
    expect(
      detectPartialListing(shippedCatalog, listingSnapshot(name)),
    ).toBeUndefined(),
  );

  // A cluster without Palette lacks one thing already.
  const ofPalette = whole.filter(name => !name.startsWith('upstream'));

  it.each(ofPalette)('where only one workload is gone: %s', name => {
    const snapshot = listingSnapshot(name);
    const identify = (pod: (typeof snapshot.pods)[number]) => {
      const workload = identifyWorkload(pod, known);
      return `${workload.namespace}/${workload.name}`;
    };
    const alarmed = [...new Set(snapshot.pods.map(identify))].filter(gone =>
      detectPartialListing(shippedCatalog, {
        ...snapshot,
        pods: snapshot.pods.filter(pod => identify(pod) !== gone),
      }),
    );
    expect(alarmed).toEqual([]);
  });

  it.each(['partial', { completeNamespaces: ['reach-system'] }] as const)(
    'where its coverage was given: %j',
    coverage =>
      expect(
        detectPartialListing(
          shippedCatalog,
          listingSnapshot('pcg-reach-system', coverage),
        ),
      ).toBeUndefined(),
  );

  it('where a gap may hide what it lacks', () => {
    const snapshot = listingSnapshot('tenant-aws');
    const hides = 'pods' as const;
    expect(
      detectPartialListing(shippedCatalog, {
        ...snapshot,
        pods: snapshot.pods.filter(p => p.namespace !== 'kube-system'),
        gaps: [
          {
            hides,
            in: { namespaces: ['kube-system'] },
            reason: 'forbidden',
            message: 'No.',
          },
        ],
      }),
    ).toBeUndefined();
  });

  it('where it has no pods at all', () =>
    expect(
      detectPartialListing(shippedCatalog, {
        ...listingSnapshot('tenant-aws'),
        pods: [],
      }),
    ).toBeUndefined());
});
