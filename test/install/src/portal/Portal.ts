import getPort from 'get-port';
import { stringify } from 'yaml';
import type { FreshApp } from '../app/FreshApp';
import { BackgroundProcess } from '../processes/BackgroundProcess';
import { waitUntil } from '../processes/waitUntil';

const START_MS = 300_000;
const CATALOG_MS = 60_000;

/** The app as `yarn start` runs it, on ports of its own. */
export class Portal {
  /** Returns once its page and its backend answer. */
  static async start(
    app: FreshApp,
    env: Readonly<Record<string, string>>,
  ): Promise<Portal> {
    const [url, backendUrl] = [await getPort(), await getPort()].map(
      port => `http://localhost:${port}`,
    );
    await app.write(
      'app-config.local.yaml',
      stringify({
        app: { baseUrl: url },
        backend: {
          baseUrl: backendUrl,
          listen: { port: Number(new URL(backendUrl).port) },
          cors: { origin: url },
        },
      }),
    );
    const process = await BackgroundProcess.start(['yarn', 'start'], {
      ...app.options,
      env: { ...app.options.env, ...env, BROWSER: 'none' },
    });
    const portal = new Portal(url, backendUrl, process);
    try {
      const answers = [url, `${backendUrl}/.backstage/health/v1/readiness`];
      for (const address of answers) {
        await portal.#wait(
          `${address} answers`,
          START_MS,
          async () => (await fetch(address)).ok,
        );
      }
    } catch (error) {
      await portal.stop();
      throw error;
    }
    return portal;
  }

  readonly #backendUrl: string;
  readonly #process: BackgroundProcess;

  private constructor(
    readonly url: string,
    backendUrl: string,
    process: BackgroundProcess,
  ) {
    this.#backendUrl = backendUrl;
    this.#process = process;
  }

  /** Returns once the software catalog has an entity. */
  async waitForEntity(path: string): Promise<void> {
    await this.#wait(`the catalog has ${path}`, CATALOG_MS, async () => {
      const guest = await fetch(`${this.#backendUrl}/api/auth/guest/refresh`);
      const { backstageIdentity } = await guest.json();
      const found = await fetch(
        `${this.#backendUrl}/api/catalog/entities/by-name/${path}`,
        { headers: { Authorization: `Bearer ${backstageIdentity.token}` } },
      );
      return found.ok;
    });
  }

  async stop(): Promise<void> {
    await this.#process.stop();
  }

  async #wait(
    what: string,
    timeoutMs: number,
    condition: () => Promise<boolean>,
  ): Promise<void> {
    await Promise.race([
      waitUntil(what, timeoutMs, condition),
      this.#process.failure,
    ]);
  }
}
