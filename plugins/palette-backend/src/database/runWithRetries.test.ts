import { mockServices } from '@backstage/backend-test-utils';
import { isPassingFault } from './isPassingFault';
import { runWithRetries } from './runWithRetries';

const failing = (times: number, error: Error) => {
  let left = times;
  return async () => {
    if (left-- > 0) {
      throw error;
    }
    return 'done';
  };
};
const coded = (code: string, message = 'No.') =>
  Object.assign(new Error(message), { code });

describe('runWithRetries', () => {
  it('logs nothing when the first attempt succeeds', async () => {
    const logger = mockServices.logger.mock();

    expect(
      await runWithRetries('did it', logger, failing(0, new Error())),
    ).toBe('done');
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('logs a retry in one line, without the statement', async () => {
    const logger = mockServices.logger.mock();
    const error = coded(
      '57P01',
      'update "t" set "secret" = $1 - terminating connection due to administrator command\n at stack',
    );

    await runWithRetries('saved it', logger, failing(2, error));

    expect(logger.warn.mock.calls).toEqual([
      [
        'The database saved it at attempt 3; nothing is lost. Before that: terminating connection due to administrator command',
      ],
    ]);
  });

  it('does not retry an error that will not pass', async () => {
    const work = jest.fn(failing(1, coded('23505')));

    await expect(runWithRetries('did it', undefined, work)).rejects.toThrow(
      'No.',
    );
    expect(work).toHaveBeenCalledTimes(1);
  });

  it.each([
    [coded('57P01'), true],
    [coded('57P03'), true],
    [coded('08006'), true],
    [coded('40001'), true],
    [coded('40P01'), true],
    [coded('53300'), true],
    [coded('55P03'), true],
    [coded('ECONNREFUSED'), true],
    [coded('SQLITE_BUSY'), true],
    [coded('SQLITE_BUSY_SNAPSHOT'), true],
    [new Error('Connection terminated unexpectedly'), true],
    [
      new Error('Knex: Timeout acquiring a connection. The pool is full.'),
      true,
    ],
    [coded('42P01'), false],
    [coded('22001'), false],
    [coded('SQLITE_FULL'), true],
    [new Error('Something else'), false],
  ])('tells errors that pass from others: %p', (error, passes) => {
    expect(isPassingFault(error)).toBe(passes);
  });
});
