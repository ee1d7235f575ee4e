import { parseArgs } from 'util';

/** How much load there is, and for how long. */
export interface LoadOptions {
  readonly seconds: number;
  readonly users: number;
  /** One in ten of them is hostile. */
  readonly clusters: number;
  /** Time between two scheduled checks of a cluster, s. */
  readonly interval: number;
}

const DEFAULTS: LoadOptions = {
  seconds: 300,
  users: 50,
  clusters: 1_000,
  // The backend's own default.
  interval: 300,
};

/** @throws Error where an option is unknown, or not a whole number from 1 */
export function readLoadOptions(args: readonly string[]): LoadOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string' },
      users: { type: 'string' },
      clusters: { type: 'string' },
      interval: { type: 'string' },
    },
  });
  const read = (name: keyof LoadOptions) => {
    const value = Number(values[name] ?? DEFAULTS[name]);
    if (!Number.isInteger(value) || value < 1) {
      throw new Error(`--${name} takes a whole number, at least 1`);
    }
    return value;
  };
  return {
    seconds: read('seconds'),
    users: read('users'),
    clusters: read('clusters'),
    interval: read('interval'),
  };
}
