import { isKubernetesName } from './kubernetesName';
import type { GapReason } from './Snapshot';

/** Why kubectl printed no pods. */
export interface KubectlRefusal {
  readonly reason: GapReason;
  /** The namespace that was refused; absent where it was all. */
  readonly namespace?: string;
}

const REFUSAL =
  /^(?:Error from server|error:|Error:|Unable to connect to the server|The connection to the server)/;

const NOISE = /^(?:Warning:|[IWEF]\d{4} |Flag --|[-=*_]{3,}$)/;

const reasons: readonly (readonly [RegExp, GapReason])[] = [
  [/forbidden/i, 'forbidden'],
  [/unauthorized|logged in|credentials/i, 'unauthorized'],
  [/timeout|timed out|deadline/i, 'timeout'],
];

const FORBIDDEN_THING = /: ([a-z.]{1,100}) is forbidden/;

const NOT_FOUND = /\(NotFound\)|^error: the server doesn't have/;

const IN_NAMESPACE = /in the namespace "([^"]{1,253})"/;

/** Whether a line comes from kubectl and says nothing about pods: a warning, a line of its log. */
export function isNoise(line: string): boolean {
  const text = line.trim();
  return NOISE.test(text) || NOT_FOUND.test(text.slice(0, 500));
}

/** Reads a line in which kubectl says why it lists nothing. */
export function readRefusal(line: string): KubectlRefusal | undefined {
  const text = line.trim().slice(0, 2_000);
  if (!REFUSAL.test(text)) {
    return undefined;
  }
  const namespace = IN_NAMESPACE.exec(text)?.[1];
  const found = reasons.find(([pattern]) => pattern.test(text));
  return {
    reason: found?.[1] ?? 'unreachable',
    ...(namespace && isKubernetesName(namespace) && { namespace }),
  };
}

/** Whether a refusal is about something else than pods. */
export function isAboutOtherThings(line: string): boolean {
  const thing = FORBIDDEN_THING.exec(line.slice(0, 2_000))?.[1];
  return thing !== undefined && thing !== 'pods';
}

const NOTHING_FOUND = /^No resources found(?: in (\S{1,253}) namespace)?/;

/** Reads the line in which kubectl says that it found nothing, with the namespace if it names one. */
export function readNothingFound(
  line: string,
): { readonly namespace?: string } | undefined {
  const found = NOTHING_FOUND.exec(line.trim());
  return found ? { ...(found[1] && { namespace: found[1] }) } : undefined;
}
