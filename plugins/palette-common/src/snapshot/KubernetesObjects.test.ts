import { KubernetesObjects } from './KubernetesObjects';

const pod = (name: string) => ({
  kind: 'Pod',
  metadata: { name, namespace: 'shop' },
  spec: { containers: [{ name: 'main' }] },
  status: {},
});
const withoutKind = ({ kind, ...rest }: ReturnType<typeof pod>) => rest;
const add = (...values: readonly unknown[]) => {
  const objects = new KubernetesObjects('JSON');
  values.forEach(value => objects.add(value));
  return objects;
};
const names = ({ pods }: KubernetesObjects) => pods.map(({ name }) => name);

describe('objects of a listing', () => {
  it('are those of a list, of which each may say its kind, and single ones', () => {
    const objects = add(
      { kind: 'List', items: [pod('a')] },
      { kind: 'PodList', items: [withoutKind(pod('b'))] },
      { items: [pod('c')] },
      pod('d'),
      { kind: 'NamespaceList', items: [{ metadata: { name: 'shop' } }] },
    );
    expect(names(objects)).toEqual(['a', 'b', 'c', 'd']);
    expect(objects.namespaces.map(({ name }) => name)).toEqual(['shop']);
  });

  it.each([
    ['a list without items', { kind: 'PodList' }],
    ['a list whose items are null', { kind: 'PodList', items: null }],
    ['a Table', { kind: 'Table' }],
    ['an object without a kind', { metadata: {} }],
    ['items that are numbers', { kind: 'List', items: [1] }],
    ['a kind that is a number', { kind: 1 }],
    ['text', 'pods'],
    ['nothing', null],
  ])('are not in %s', (_, value) => {
    expect(() => add(value)).toThrow(
      /^The listing is JSON but no list of Kubernetes objects\. Use the /,
    );
  });

  it('that are no objects are refused in the words of their form', () => {
    expect(() => new KubernetesObjects('YAML').add(null)).toThrow(
      'The listing is YAML but no list of Kubernetes objects. Use the output of: kubectl get pods -A',
    );
  });

  it('are not in an error of the API server', () => {
    expect(() => add({ kind: 'Status', message: 'no\nway' })).toThrow(
      /it is an error of the API server \("no.way"\)\. Use/,
    );
    expect(() => add({ kind: 'Status', message: 1 })).toThrow(
      /it is an error of the API server\. Use/,
    );
  });

  it('are refused with their number and what is wrong', () => {
    expect(() => add(pod('a'), { ...pod('b'), metadata: {} })).toThrow(
      /^Item 1 of the listing is no Pod as Kubernetes makes it \(metadata\.name: .+\)\.$/,
    );
    const objects = add(pod('a'), { kind: 'Node' });
    expect(() => objects.refuseTooLarge()).toThrow(
      /^Item 2 of the listing is larger than any object in Kubernetes\. Use/,
    );
  });

  it('are of no kind where neither they nor their list say one', () => {
    const objects = add({ items: [withoutKind(pod('a'))] });
    expect(names(objects)).toEqual([]);
    expect(() => objects.refuseWithoutPods()).toThrow(
      /^The listing has no pods\. Use/,
    );
  });

  it('are needed: without pods, the first three kinds that can be one are named', () => {
    const kinds = ['Node', 'no kind', 'Ingress', 'Secret'];
    expect(() =>
      add(...kinds.map(kind => ({ kind }))).refuseWithoutPods(),
    ).toThrow(
      /^The listing has no pods: it is a listing of Nodes, Ingresses\. Use/,
    );
    expect(() =>
      add({ kind: '1Node' }, { kind: 'Node1' }).refuseWithoutPods(),
    ).toThrow(/^The listing has no pods\. Use/);
    expect(() =>
      add({ kind: 'Node' }, pod('a')).refuseWithoutPods(),
    ).not.toThrow();
    expect(() => add().refuseWithoutPods()).not.toThrow();
  });

  it('of a list that arrives piece by piece take its kind', () => {
    const objects = new KubernetesObjects('JSON');
    objects.addListed(withoutKind(pod('a')), 'PodList');
    objects.addListed(pod('b'), undefined);
    expect(names(objects)).toEqual(['a', 'b']);
    expect(() => objects.addListed(1, 'PodList')).toThrow(
      /^The listing is JSON but no list/,
    );
  });

  it('of other kinds count as well', () => {
    const objects = new KubernetesObjects('JSON');
    for (let count = 0; count < 50_000; count++) {
      objects.addItem({}, 'Node');
    }
    expect(() => objects.addItem({}, 'Node')).toThrow(/more than 50,000 pods/);
  });
});
