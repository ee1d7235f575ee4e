import { shippedCatalog } from '../__testUtils__/catalog';
import { listingText } from '../__testUtils__/listings';
import { read } from '../__testUtils__/pastedListings';
import { evaluate } from './evaluate';
import { collectFindings } from './report/collectFindings';

/** What is missing, broken or starting in a healthy listing to which rows are added. */
function findTrouble(listing: string, ...rows: readonly string[]) {
  const text = [listingText(listing).trimEnd(), ...rows].join('\n');
  return collectFindings(evaluate(shippedCatalog, read(text)))
    .filter(({ state }) => /^(?:missing|degraded|progressing)$/.test(state))
    .map(({ id, state }) => `${id}: ${state}`);
}

const [own] = listingText('tenant-aws').match(/cluster-[0-9a-f]{24}/) ?? [];

describe('pods that ended, in text alone', () => {
  it.each(['Error', 'OOMKilled', 'ContainerStatusUnknown'])(
    'are leftovers beside ready replicas: %s',
    status => {
      expect(
        findTrouble(
          'tenant-aws',
          `palette-system palette-webhook-865f57f97-zz4k8 0/1 ${status} 0 20d`,
        ),
      ).toEqual([]);
    },
  );

  it('are trouble where they may be restarted yet, or were before', () => {
    for (const rest of ['0 5m', '3 20d']) {
      expect(
        findTrouble(
          'tenant-aws',
          `palette-system palette-webhook-865f57f97-zz4k8 0/1 Error ${rest}`,
        ),
      ).toEqual(['palette-system/palette-webhook: degraded']);
    }
  });

  it('are tries of a Job that is done, whether it is known or not', () => {
    expect(
      findTrouble(
        'tenant-aws',
        `${own} pack-presync-k8d2x 0/1 Error 0 5d`,
        `${own} pack-presync-p9x7z 0/1 Completed 0 5d`,
      ),
    ).toEqual([]);
    expect(
      findTrouble(
        'enterprise-helm-eks',
        'hubble-system packsync-28205220-bmzcg 0/1 Completed 0 11h',
        'hubble-system packsync-28205220-zk4x2 0/1 Error 0 11h',
      ),
    ).toEqual([]);
  });

  it('are trouble where no try was done', () => {
    expect(
      findTrouble('tenant-aws', `${own} pack-presync-k8d2x 0/1 Error 0 5d`),
    ).toHaveLength(1);
  });
});
