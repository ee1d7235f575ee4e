import {
  writeCommand,
  toEvaluationOptions,
  firstChoices,
  namesNamespaces,
} from './ListingChoices';

describe('the choices for a listing', () => {
  it('take a listing as complete and recognise the cluster type at first', () => {
    expect(toEvaluationOptions(firstChoices)).toEqual({
      clusterType: 'auto',
      traits: {},
    });
  });

  it('separate traits and namespaces at commas, spaces and line breaks', () => {
    const options = toEvaluationOptions({
      ...firstChoices,
      traits: 'infrastructure=vsphere, proxy=yes',
      coverage: 'namespaces',
      namespaces: 'kube-system\njet-system,',
    });
    expect(options.traits).toEqual({ infrastructure: 'vsphere', proxy: 'yes' });
    expect(options.completeNamespaces).toEqual(['kube-system', 'jet-system']);
    expect(options.partial).toBeUndefined();
  });

  it('leave it to the backend to refuse what is no trait', () => {
    const { traits } = toEvaluationOptions({
      ...firstChoices,
      traits: 'proxy a=b=c',
    });
    expect(traits).toEqual({ proxy: '', a: 'b=c' });
  });

  it('send what is complete or partial only where it was chosen', () => {
    const options = toEvaluationOptions({
      ...firstChoices,
      coverage: 'parts',
      namespaces: 'kube-system',
    });
    expect(options.partial).toBe(true);
    expect(options.completeNamespaces).toBeUndefined();
  });

  it('need a namespace where only some are complete', () => {
    const choices = { ...firstChoices, coverage: 'namespaces' as const };
    expect(namesNamespaces(choices)).toBe(false);
    expect(namesNamespaces({ ...choices, namespaces: 'kube-system' })).toBe(
      true,
    );
  });

  it('send the namespace of a listing that shows none', () => {
    const choices = { ...firstChoices, namespace: ' jet-system ' };
    expect(toEvaluationOptions(choices).namespace).toBe('jet-system');
    expect(writeCommand(choices)).toBe(
      "kubectl get pods -n 'jet-system' | palette-conformance check - --namespace 'jet-system'",
    );
    expect(toEvaluationOptions(firstChoices)).not.toHaveProperty('namespace');
  });

  it('become options of the command line, quoted', () => {
    expect(
      writeCommand({
        ...firstChoices,
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
