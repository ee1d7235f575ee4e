import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { readerCredentials } from './readerCredentials';

const anne = { principal: { type: 'user' } } as BackstageCredentials;
const token = { principal: { type: 'service' } } as BackstageCredentials;
const own = { principal: { type: 'service' } } as BackstageCredentials;
const auth = {
  isPrincipal: ({ principal }: BackstageCredentials, type: string) =>
    (principal as { readonly type: string }).type === type,
  getOwnServiceCredentials: async () => own,
} as unknown as AuthService;

describe('the eyes with which the software catalog is read', () => {
  it('are the own ones of a user', async () => {
    expect(await readerCredentials(auth, anne)).toBe(anne);
  });

  it('are those of the plugin for a token that cannot be passed on', async () => {
    expect(await readerCredentials(auth, token)).toBe(own);
  });
});
