import { ReadError } from 'backstage-plugin-palette-common';

/** A cluster that only a signed-in user's credentials open: a browser can read it, this backend cannot. */
export class UserCredentialsNeeded extends ReadError {
  readonly authProvider: string;

  constructor(cluster: {
    readonly name: string;
    readonly authProvider: string;
  }) {
    super(
      'notSupported',
      `Cluster ${cluster.name} uses the auth provider ${cluster.authProvider}, which only a signed-in user's credentials open: give it a provider that works without a user, such as serviceAccount.`,
    );
    this.authProvider = cluster.authProvider;
  }
}
