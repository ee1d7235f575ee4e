import { TestDatabases } from '@backstage/backend-test-utils';
import { breakCluster, heal } from '../__testUtils__/events';
import { Replicas } from '../__testUtils__/Replicas';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('forgetClusters on %s', id => {
  it('forgets clusters whose trouble is over, and keeps those whose trouble lasts', async () => {
    const replicas = await Replicas.start(await databases.init(id));
    await replicas.record(breakCluster('edge-1'), breakCluster('edge-2'));
    await replicas.pass(6);
    await replicas.record(heal('edge-1'));
    await replicas.pass(70, 10);

    expect(
      await replicas.knex('notifications_clusters').select('cluster_name'),
    ).toEqual([{ cluster_name: 'edge-2' }]);
    replicas.takeSent();
    await replicas.record(heal('edge-2'));
    await replicas.pass(6);
    expect(replicas.takeSent()).toHaveLength(1);
  });
});
