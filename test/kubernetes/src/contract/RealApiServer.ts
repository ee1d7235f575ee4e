import { ChildProcess, spawn } from 'child_process';
import { generateKeyPairSync } from 'crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { AddressInfo, createServer } from 'net';
import { tmpdir } from 'os';
import { join } from 'path';
import { setTimeout as wait } from 'timers/promises';
import { sendRequest } from './sendRequest';

const START_TIMEOUT_MS = 90_000;

export interface StaticToken {
  readonly token: string;
  readonly user: string;
  readonly groups?: readonly string[];
}

/** An etcd and a kube-apiserver of our own on 127.0.0.1, with RBAC and static tokens, in a temporary folder. */
export class RealApiServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kube-contract-'));
  readonly #processes: ChildProcess[] = [];
  #log = '';

  /**
   * Resolves when the API server says that it is ready.
   * @param assets - folder with `etcd` and `kube-apiserver`, as setup-envtest makes it
   * @throws Error with the end of their output where it is not ready within 90 s
   */
  static async start(
    assets: string,
    tokens: readonly StaticToken[],
  ): Promise<RealApiServer> {
    const server = new RealApiServer(
      await findFreePort(),
      await findFreePort(),
      tokens[0].token,
    );
    try {
      server.#startEtcd(assets);
      server.#startApiServer(assets, tokens);
      await server.#untilReady();
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  readonly #etcdPort: number;
  readonly #port: number;
  readonly #probeToken: string;

  private constructor(etcdPort: number, port: number, probeToken: string) {
    this.#etcdPort = etcdPort;
    this.#port = port;
    this.#probeToken = probeToken;
  }

  get url(): string {
    return `https://127.0.0.1:${this.#port}`;
  }

  get etcdUrl(): string {
    return `http://127.0.0.1:${this.#etcdPort}`;
  }

  /** The certificate that kube-apiserver signed for itself, PEM. */
  get ca(): string {
    return readFileSync(join(this.#folder, 'certs', 'apiserver.crt'), 'utf8');
  }

  /** The certificate with its key, PEM, for another server of the test on 127.0.0.1. */
  get servingCertificate(): { readonly cert: string; readonly key: string } {
    const key = join(this.#folder, 'certs', 'apiserver.key');
    return { cert: this.ca, key: readFileSync(key, 'utf8') };
  }

  async stop(): Promise<void> {
    // kube-apiserver first, because without etcd it takes long to end.
    for (const child of [...this.#processes].reverse()) {
      if (hasEnded(child)) continue;
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #startEtcd(assets: string): void {
    this.#spawn(join(assets, 'etcd'), [
      `--data-dir=${join(this.#folder, 'etcd')}`,
      `--listen-client-urls=${this.etcdUrl}`,
      `--advertise-client-urls=${this.etcdUrl}`,
      '--listen-peer-urls=http://127.0.0.1:0',
      '--unsafe-no-fsync=true',
    ]);
  }

  #startApiServer(assets: string, tokens: readonly StaticToken[]): void {
    const tokenFile = this.#write(
      'tokens.csv',
      tokens
        .map(({ token, user, groups }, index) =>
          [
            token,
            user,
            index,
            ...(groups ? [`"${groups.join(',')}"`] : []),
          ].join(','),
        )
        .join('\n'),
    );
    const { publicKey, privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    });
    this.#spawn(join(assets, 'kube-apiserver'), [
      `--etcd-servers=${this.etcdUrl}`,
      `--cert-dir=${join(this.#folder, 'certs')}`,
      '--bind-address=127.0.0.1',
      '--advertise-address=127.0.0.1',
      `--secure-port=${this.#port}`,
      '--service-cluster-ip-range=10.96.0.0/24',
      '--service-account-issuer=https://kubernetes.default.svc',
      `--service-account-key-file=${this.#write('sa.pub', publicKey)}`,
      `--service-account-signing-key-file=${this.#write('sa.key', privateKey)}`,
      `--token-auth-file=${tokenFile}`,
      '--authorization-mode=RBAC',
      // Without controllers there are no service accounts, and this plugin would reject every pod.
      '--disable-admission-plugins=ServiceAccount',
      '--endpoint-reconciler-type=none',
      '--kubelet-preferred-address-types=InternalIP',
    ]);
  }

  async #untilReady(): Promise<void> {
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (Date.now() < deadline) {
      if (this.#processes.some(hasEnded)) break;
      try {
        const { status } = await sendRequest(`${this.url}/readyz`, {
          headers: { authorization: `Bearer ${this.#probeToken}` },
          ca: this.ca,
        });
        if (status === 200) return;
      } catch {
        // Not listening yet, or its certificate is not written yet.
      }
      await wait(250);
    }
    await wait(100);
    throw new Error(`kube-apiserver did not get ready:\n${this.#log}`);
  }

  #spawn(file: string, args: readonly string[]): void {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk: Buffer) => {
      this.#log = (this.#log + chunk.toString()).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', error => keep(Buffer.from(`${file}: ${error.message}`)));
    this.#processes.push(child);
  }

  #write(name: string, content: string): string {
    const file = join(this.#folder, name);
    writeFileSync(file, content, { mode: 0o600 });
    return file;
  }
}

/** Whether the process has ended or never started. */
function hasEnded(child: ChildProcess): boolean {
  return (
    child.pid === undefined ||
    child.exitCode !== null ||
    child.signalCode !== null
  );
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}
