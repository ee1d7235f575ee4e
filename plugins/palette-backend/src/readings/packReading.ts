import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { KeptReading } from 'backstage-plugin-palette-common';

/** bytes of JSON that are kept of one cluster. A Palette cluster has some 30 KB. */
const MOST_BYTES = 16_000_000;

/** A kept reading as it is stored. */
export interface PackedReading {
  /** SHA-256 of the JSON, hexadecimal. */
  readonly hash: string;
  /** JSON, compressed. */
  readonly reading: Buffer;
}

/** A kept reading, and how much memory it takes. */
export interface UnpackedReading {
  readonly kept: KeptReading;
  /** bytes of JSON */
  readonly size: number;
}

/** Compresses a kept reading; undefined where it is too large to be kept. */
export async function packReading(
  kept: KeptReading,
): Promise<(PackedReading & UnpackedReading) | undefined> {
  const json = Buffer.from(JSON.stringify(kept));
  if (json.byteLength > MOST_BYTES) {
    return undefined;
  }
  return {
    hash: computeHash(json),
    reading: await promisify(gzip)(json),
    kept,
    size: json.byteLength,
  };
}

/** @throws Error where what is stored is damaged */
export async function unpackReading({
  hash,
  reading,
}: PackedReading): Promise<UnpackedReading> {
  const json = await promisify(gunzip)(reading, {
    maxOutputLength: MOST_BYTES,
  });
  if (computeHash(json) !== hash) {
    throw new Error('it is not what was stored');
  }
  return { kept: JSON.parse(json.toString()), size: json.byteLength };
}

function computeHash(json: Buffer): string {
  return createHash('sha256').update(json).digest('hex');
}
