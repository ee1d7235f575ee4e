import { auth, ownCredentials, service, user } from '../__testUtils__/callers';
import { getReaderCredentials } from './getReaderCredentials';

describe('the credentials with which the software catalog is read', () => {
  it("are a user's own", async () => {
    const anne = user('user:default/anne');

    expect(await getReaderCredentials(auth, anne)).toBe(anne);
  });

  it("are the plugin's for a token that cannot be passed on", async () => {
    expect(await getReaderCredentials(auth, service('external:export'))).toBe(
      ownCredentials,
    );
  });
});
