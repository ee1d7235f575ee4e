import type { WorkloadKind } from '../catalog/PaletteCatalog';

/** One way to read a pod's name. */
export interface NameReading {
  readonly kind: WorkloadKind;
  readonly name: string;
  /** The name was cut: the workload's name only starts like this. */
  readonly truncated?: boolean;
}

// apimachinery's rand.String: letters and digits that cannot spell words.
const SUFFIX_ALPHABET = new Set('bcdfghjklmnpqrstvwxz2456789');

const SUFFIX_LENGTH = 5;

// The template hash is a decimal number run through rand.SafeEncodeString.
const TEMPLATE_HASH_ALPHABET = new Set('456789bcdf');

const TEMPLATE_HASH_MAX = 10;

const DIGITS = new Set('0123456789');

const NAME_MAX = 63;

// generateName keeps 58 characters of the base before it appends five.
const BASE_MAX = NAME_MAX - SUFFIX_LENGTH;

/** A random suffix as `generateName` appends it. */
export function isSuffix(text: string): boolean {
  return text.length === SUFFIX_LENGTH && isFrom(SUFFIX_ALPHABET, text);
}

/** The hash that a Deployment gives its ReplicaSets. */
export function isTemplateHash(text: string): boolean {
  return (
    text.length <= TEMPLATE_HASH_MAX && isFrom(TEMPLATE_HASH_ALPHABET, text)
  );
}

/** The number that a StatefulSet gives its pods. */
export function isOrdinal(text: string): boolean {
  return isFrom(DIGITS, text);
}

/** The scheduled time that a CronJob appends to its Jobs: minutes or, before 1.21, seconds. */
export function isScheduledTime(text: string): boolean {
  return text.length >= 8 && text.length <= 10 && isFrom(DIGITS, text);
}

/** Splits at the last dash; without a dash the base is empty. */
export function splitLast(name: string): readonly [base: string, last: string] {
  const dash = name.lastIndexOf('-');
  return dash < 0 ? ['', name] : [name.slice(0, dash), name.slice(dash + 1)];
}

/**
 * Reads a pod's name by the strict grammar of the name generators of Kubernetes. It returns every possible reading, the
 * likeliest first, and none where no generator makes such a name. Linear in the length of the name.
 */
export function readPodName(name: string): readonly NameReading[] {
  const [base, last] = splitLast(name);
  if (!base) {
    return [];
  }
  if (!isSuffix(last)) {
    return [
      ...(isOrdinal(last)
        ? [{ kind: 'StatefulSet' as const, name: base }]
        : []),
      ...readTruncated(name),
    ];
  }
  const readings: NameReading[] = [];
  const [owner, middle] = splitLast(base);
  if (owner && !owner.endsWith('-') && isTemplateHash(middle)) {
    readings.push({ kind: 'Deployment', name: owner });
  }
  if (owner && isScheduledTime(middle)) {
    readings.push({ kind: 'CronJob', name: owner });
  } else if (owner && isOrdinal(middle)) {
    // Kubernetes 1.22 wrote the index of an Indexed Job with two dashes.
    const job = owner.endsWith('-') ? owner.slice(0, -1) : owner;
    readings.push({ kind: 'Job', name: job });
  }
  readings.push({ kind: 'DaemonSet', name: base });
  return [...readings, ...readTruncated(name)];
}

function isFrom(alphabet: ReadonlySet<string>, text: string): boolean {
  for (const character of text) {
    if (!alphabet.has(character)) {
      return false;
    }
  }
  return text.length > 0;
}

function readTruncated(name: string): NameReading[] {
  const base = name.slice(0, BASE_MAX);
  if (
    name.length !== NAME_MAX ||
    base.endsWith('-') ||
    !isSuffix(name.slice(BASE_MAX))
  ) {
    return [];
  }
  const [owner, hash] = splitLast(base);
  return [
    ...(owner && isTemplateHash(hash)
      ? [{ kind: 'Deployment' as const, name: owner }]
      : []),
    { kind: 'DaemonSet', name: base, truncated: true },
  ];
}
