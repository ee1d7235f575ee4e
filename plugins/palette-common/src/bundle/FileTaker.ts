import { TailReader } from './content/TailReader';
import { VersionReader } from './content/VersionReader';

/** Takes the bytes of one file. */
export interface FileTaker {
  /** @returns whether more of the file is wanted */
  push(bytes: Uint8Array): boolean;
  /** Is called after the last bytes, unless more was not wanted. */
  finish(): void;
}

/** Takes a log, and hands over its last lines if there are any. */
export function takeLog(
  onLines: (lines: readonly string[]) => void,
): FileTaker {
  const reader = new TailReader();
  return {
    push: bytes => {
      reader.push(bytes);
      return true;
    },
    finish: () => {
      const lines = reader.finish();
      if (lines.length > 0) {
        onLines(lines);
      }
    },
  };
}

/** Takes what `kubectl version` printed, and hands over the API server's version. */
export function takeVersion(
  onVersion: (version: string | undefined) => void,
): FileTaker {
  const reader = new VersionReader();
  return {
    push: bytes => reader.push(bytes),
    finish: () => onVersion(reader.finish()),
  };
}
