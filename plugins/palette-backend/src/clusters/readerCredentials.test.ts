import { auth, ownCredentials, service, user } from '../__testUtils__/callers';
import { readerCredentials } from './readerCredentials';

describe('the eyes with which the software catalog is read', () => {
  it('are the own ones of a user', async () => {
    const anne = user('user:default/anne');

    expect(await readerCredentials(auth, anne)).toBe(anne);
  });

  it('are those of the plugin for a token that cannot be passed on', async () => {
    expect(await readerCredentials(auth, service('external:export'))).toBe(
      ownCredentials,
    );
  });
});
