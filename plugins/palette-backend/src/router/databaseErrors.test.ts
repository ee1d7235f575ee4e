import type { Request, Response } from 'express';
import { databaseErrors } from './databaseErrors';

function passedOn(error: unknown): Error {
  const next = jest.fn();
  databaseErrors(error, {} as Request, {} as Response, next);
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

  it('is passed on unchanged if it is any other error', () => {
    const error = new Error('Not a fault of the database');

    expect(passedOn(error)).toBe(error);
  });
});
