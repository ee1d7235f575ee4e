import { own, ReadAgainFixture } from '../__testUtils__/ReadAgainFixture';
import { KEPT_FORMAT } from './KeptReading';

describe('the format of kept readings', () => {
  it('is raised whenever namespaces or pods are projected in another way', async () => {
    const fixture = new ReadAgainFixture();
    const { cluster } = fixture;
    cluster.terminateNamespace('cert-manager');
    cluster.workloads.setCondition(own, 'agent', {
      state: 'crashLoop',
      restarts: 3,
    });
    const { kept } = await fixture.readAgain();
    const pod = kept?.pods.find(
      p => p.namespace === own && p.name.startsWith('agent-'),
    );
    const namespace = kept?.namespaces.find(n => n.phase === 'Terminating');
    // Where these fields change, kept readings of the version before are no longer the same as whole ones.
    expect({
      format: KEPT_FORMAT,
      namespace: Object.keys(namespace ?? {}).sort(),
      pod: Object.keys(pod ?? {}).sort(),
    }).toEqual({
      format: 1,
      namespace: ['createdAt', 'deletedAt', 'name', 'phase'],
      pod: [
        'conditionSince',
        'containers',
        'containersReady',
        'containersTotal',
        'createdAt',
        'message',
        'name',
        'namespace',
        'node',
        'owner',
        'phase',
        'ready',
        'reason',
        'restartedAt',
        'restarts',
      ],
    });
  });
});
