import { ApiObject } from '../objects/kubernetesObjects';

/** The place where a list continues. */
export interface Continuation {
  /** The list as it was at its first page; undefined where that is compacted. */
  readonly snapshot?: readonly ApiObject[];
  /** -1 if the client was told to continue with the list as it is now. */
  readonly resourceVersion: number;
  /** Key of the object after which the list continues. */
  readonly after: string;
}

interface TokenContent {
  readonly v: 'meta.k8s.io/v1';
  readonly rv: number;
  readonly start: string;
}

/**
 * Continue tokens in the API server's own form, base64url of `{v, rv, start}`, and the lists that they
 * continue, each as it was at that resource version.
 */
export class ContinueTokens {
  readonly #snapshots = new Map<string, readonly ApiObject[]>();

  /** A token that continues `snapshot` after the object with this key. */
  issue(
    path: string,
    resourceVersion: number,
    after: string,
    snapshot: readonly ApiObject[],
  ): string {
    this.#snapshots.set(`${path}@${resourceVersion}`, snapshot);
    return encode(resourceVersion, after);
  }

  /** The token that an expired answer offers: it continues the list as it then is. */
  inconsistent(after: string): string {
    return encode(-1, after);
  }

  /** @returns undefined where the token was not issued by an API server (400) */
  resolve(path: string, token: string): Continuation | undefined {
    const content = decode(token);
    if (!content) return undefined;
    return {
      snapshot: this.#snapshots.get(`${path}@${content.rv}`),
      resourceVersion: content.rv,
      after: content.start.replace(/\0$/, ''),
    };
  }

  /** Every token issued so far answers 410 from now on, as after etcd's compaction. */
  expire(): void {
    this.#snapshots.clear();
  }
}

function encode(rv: number, after: string): string {
  const content: TokenContent = {
    v: 'meta.k8s.io/v1',
    rv,
    start: `${after}\0`,
  };
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

function decode(token: string): TokenContent | undefined {
  try {
    const content: Partial<TokenContent> = JSON.parse(
      Buffer.from(token, 'base64url').toString('utf8'),
    );
    return content.v === 'meta.k8s.io/v1' &&
      typeof content.rv === 'number' &&
      typeof content.start === 'string'
      ? { v: content.v, rv: content.rv, start: content.start }
      : undefined;
  } catch {
    return undefined;
  }
}
