import {
  initialChoices,
  namesNamespaces,
  toEvaluationOptions,
  writeCommand,
} from './ListingChoices';

describe('the choices for a listing', () => {
  it('take a listing as complete and detect the cluster type by default', () => {
    expect(toEvaluationOptions(initialChoices)).toEqual({
      clusterType: 'auto',
      traits: {},
    });
  });

  it('split traits and namespaces at commas, spaces and line breaks', () => {
    const options = toEvaluationOptions({
      ...initialChoices,
      traits: 'infrastructure=vsphere, proxy=yes',
      coverage: 'namespaces',
      namespaces: 'kube-system\njet-system,',
    });
    expect(options.traits).toEqual({ infrastructure: 'vsphere', proxy: 'yes' });
    expect(options.completeNamespaces).toEqual(['kube-system', 'jet-system']);
    expect(options.partial).toBeUndefined();
  });

  it('send words that are not traits, for the backend to refuse', () => {
    const { traits } = toEvaluationOptions({
      ...initialChoices,
      traits: 'proxy a=b=c',
    });
    expect(traits).toEqual({ proxy: '', a: 'b=c' });
  });

  it('send only what the chosen coverage needs', () => {
    const options = toEvaluationOptions({
      ...initialChoices,
      coverage: 'parts',
      namespaces: 'kube-system',
    });
    expect(options.partial).toBe(true);
    expect(options.completeNamespaces).toBeUndefined();
  });

  it('need a namespace if only some are complete', () => {
    const choices = { ...initialChoices, coverage: 'namespaces' as const };
    expect(namesNamespaces(choices)).toBe(false);
    expect(namesNamespaces({ ...choices, namespaces: 'kube-system' })).toBe(
      true,
    );
  });

  it('send the namespace of a listing that shows no namespaces', () => {
    const choices = { ...initialChoices, namespace: ' jet-system ' };
    expect(toEvaluationOptions(choices).namespace).toBe('jet-system');
    expect(writeCommand(choices)).toBe(
      "kubectl get pods -n 'jet-system' | palette-conformance check - --namespace 'jet-system'",
    );
    expect(toEvaluationOptions(initialChoices)).not.toHaveProperty('namespace');
  });

  it('become quoted options of the command line', () => {
    expect(
      writeCommand({
        ...initialChoices,
        clusterType: 'pcg',
        traits: "proxy='yes'",
        coverage: 'parts',
        strictness: 'documented',
      }),
    ).toBe(
      "kubectl get pods -A | palette-conformance check - --cluster-type 'pcg' --traits 'proxy='\\''yes'\\''' --strictness 'documented' --partial",
    );
  });
});
