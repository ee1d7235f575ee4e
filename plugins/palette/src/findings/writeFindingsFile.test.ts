import { makeFinding, pendingMember } from '../__testUtils__/findings';
import { degradedReport } from '../__testUtils__/reports';
import { writeFindingsFile } from './writeFindingsFile';

describe('writeFindingsFile', () => {
  it('writes the report as JSON like the API', async () => {
    const text = await writeFindingsFile('json', degradedReport, []);
    expect(JSON.parse(text)).toEqual(degradedReport);
  });

  it('writes a CSV row for each shown finding, with times in place of ages', async () => {
    const text = await writeFindingsFile('csv', degradedReport, [
      pendingMember,
    ]);
    expect(text.split('\n')).toEqual([
      'namespace,component,kind,state,readyPods,desiredPods,since,inBrief,sentence,advice,pods,waived',
      'hubble-system,mongo,StatefulSet,degraded,2,3,2026-11-23T09:46:00.000Z,mongo 2/3 · Unschedulable · since 2026-11-23 09:46 UTC,2 of 3 ready: mongo-2 Pending since 2026-11-23 09:46 UTC: 0/5 nodes are available,Look at the node capacity and at the volume of this member.,mongo-2 mongo-0 mongo-1,',
      '',
    ]);
  });

  it('says who accepted a finding, why and until when', async () => {
    const finding = makeFinding('web', 'degraded', {
      waived: {
        id: 'w1',
        reason: 'Known.',
        author: 'anne',
        until: '2026-12-05T00:00:00.000Z',
        source: 'portal',
      },
    });
    const text = await writeFindingsFile('csv', degradedReport, [finding]);
    expect(text).toContain(
      ',Accepted until 2026-12-05 00:00 UTC by anne: Known.\n',
    );
  });

  it('keeps a pod’s message from becoming a formula', async () => {
    const sentence = '=HYPERLINK("https://example.com")';
    const finding = makeFinding('web', 'degraded', {
      because: { codes: ['failed'], sentence },
    });
    const text = await writeFindingsFile('csv', degradedReport, [finding]);
    expect(text).toContain('"\'=HYPERLINK(""https://example.com"")"');
  });
});
