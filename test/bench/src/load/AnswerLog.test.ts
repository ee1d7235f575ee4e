import { AnswerLog } from './AnswerLog';

const answered = { type: 'answered' } as const;

describe('AnswerLog', () => {
  it('keeps routes apart, and healthy clusters from hostile ones', () => {
    const log = new AnswerLog();
    log.add({ route: 'GET /b', cluster: 'hostile', ms: 9, outcome: answered });
    log.add({ route: 'GET /b', cluster: 'healthy', ms: 1, outcome: answered });
    log.add({ route: 'GET /a', ms: 2, outcome: answered });
    log.add({ route: 'GET /a', ms: 4, outcome: answered });
    expect(log.summarizeRoutes()).toEqual([
      {
        route: 'GET /a',
        requests: 2,
        refused: 0,
        failed: 0,
        p50Ms: 2,
        p99Ms: 4,
        longestMs: 4,
      },
      expect.objectContaining({ cluster: 'healthy', p99Ms: 1 }),
      expect.objectContaining({ cluster: 'hostile', p99Ms: 9 }),
    ]);
  });

  it('counts a failure but does not time it', () => {
    const log = new AnswerLog();
    const failed = { type: 'failed', what: '500' } as const;
    log.add({ route: 'GET /a', ms: 60_000, outcome: failed });
    log.add({ route: 'GET /a', ms: 3, outcome: answered });
    expect(log.summarizeRoutes()).toMatchObject([
      { requests: 2, failed: 1, longestMs: 3 },
    ]);
    expect(log.countErrors()).toEqual([
      { route: 'GET /a', what: '500', count: 1 },
    ]);
  });

  it('counts refusals by reason, the most frequent first', () => {
    const log = new AnswerLog();
    for (const reason of ['Wait.', 'Too large.', 'Wait.']) {
      const outcome = { type: 'refused', status: 429, reason } as const;
      log.add({ route: 'POST /a', ms: 1, outcome });
    }
    expect(log.countRefusals()).toEqual([
      { route: 'POST /a', what: '429 Wait.', count: 2 },
      { route: 'POST /a', what: '429 Too large.', count: 1 },
    ]);
    expect(log.countErrors()).toEqual([]);
  });
});
