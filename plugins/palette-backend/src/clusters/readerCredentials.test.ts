import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { readerCredentials } from './readerCredentials';

describe('the eyes with which the software catalog is read', () => {
  const auth = mockServices.auth();

  it('are the own ones of a user', async () => {
    const anne = mockCredentials.user('user:default/anne');

    expect(await readerCredentials(auth, anne)).toBe(anne);
  });

  it('are those of the plugin for a token that cannot be passed on', async () => {
    expect(
      await readerCredentials(auth, mockCredentials.service('external:export')),
    ).toEqual(await auth.getOwnServiceCredentials());
  });
});
