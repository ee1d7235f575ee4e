import { mockServices } from '@backstage/backend-test-utils';
import type { Request, Response } from 'express';
import { createDatabaseErrors } from './databaseErrors';

const logger = mockServices.logger.mock();

function passedOn(error: unknown): Error {
  const next = jest.fn();
  createDatabaseErrors(logger)(error, {} as Request, {} as Response, next);
  return next.mock.calls[0][0];
}

describe('an error on its way to a caller', () => {
  it('does not repeat what a driver said about a database out of reach', () => {
    const error = Object.assign(
      new Error('select "target" from "fleet" - connect ECONNREFUSED 10.0.0.1'),
      { code: 'ECONNREFUSED' },
    );

    expect(passedOn(error)).toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'Something that this portal needs, such as its database, does not answer at the moment: ask again in a minute.',
    });
  });

  it.each([
    ['PostgreSQL', { code: '22021', severity: 'ERROR' }],
    ['SQLite', { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' }],
  ])(
    'does not repeat a statement that %s refused; the log does',
    (_, fields) => {
      const error = Object.assign(
        new Error('select "target" from "fleet" - refused'),
        fields,
      );

      expect(passedOn(error)).toMatchObject({
        name: 'Error',
        message:
          'The database of this portal refused this request. The log of the backend says why: ask the administrator of this portal.',
      });
      expect(logger.error).toHaveBeenLastCalledWith(
        'The database refused a request: select "target" from "fleet" - refused',
      );
    },
  );

  it.each([
    ['has no code', {}],
    ['has a code of five letters alone', { code: 'EPERM' }],
    ['has a number as its code', { code: 22021, severity: 'ERROR' }],
    ['begins with five letters', { code: 'PROXY_ERR', severity: 'ERROR' }],
    ['ends with five letters', { code: 'ERR_PROXY', severity: 'ERROR' }],
    ['has another code', { code: 'ERR_INVALID_URL', severity: 'ERROR' }],
  ])('is passed on unchanged if it %s', (_, fields) => {
    const error = Object.assign(new Error('Not of the database'), fields);

    expect(passedOn(error)).toBe(error);
  });
});
