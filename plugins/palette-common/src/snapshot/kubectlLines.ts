import { isKubernetesName } from './kubernetesName';
import { READY_CELL } from './podColumns';
import { isPodStatusWord } from './podStatus';
import type { GapReason } from './Snapshot';

/** A command that was pasted with its output. */
export interface KubectlCommand {
  /** The namespace of `-n`; absent where the command has none. */
  readonly namespace?: string;
  /** Whether it leaves pods out: a selector, or a filter behind it. */
  readonly filtered: boolean;
  /** Whether the next line belongs to it. */
  readonly goesOn: boolean;
}

/** Why kubectl printed no pods. */
export interface KubectlRefusal {
  readonly reason: GapReason;
  /** The namespace that was refused; absent where it was all. */
  readonly namespace?: string;
}

const COMMANDS = ['kubectl', 'kubectl.exe', 'oc', 'k'];

const LONGEST = 'kubectl.exe'.length;

const IN_FRONT = '/\\$#%>';

const PROMPT =
  /^\s{0,8}(?:\([^)]{0,80}\) ?)?(?:\[[^\]]{0,200}\]|[^\s[\]]{0,200}?)[$#%>❯➜](?:\s|$)/;

// On a drive, in a folder of Linux, on another host, in an environment of Conda.
const POWERSHELL_PROMPT =
  /^\s{0,8}(?:\([^)]{0,80}\) ?|\[[^\]]{0,200}\]: ?)?PS (?:[A-Za-z]{1,40}:|[/~])[^>]{0,200}>(?:\s|$)/;

const BARE_PROMPT = /^\S{1,100}@\S{1,100} \S{1,200} [$#%]$/;

const VERBS = new Set(['get', 'describe', 'top', 'version', 'config']);

const FILTERS = new Set([
  'grep',
  'egrep',
  'rg',
  'awk',
  'sed',
  'head',
  'tail',
  'findstr',
  'select-string',
  'where-object',
]);

const SELECTS = /^(?:-l|--selector|--field-selector)(?:=|$)/;

const GOES_ON = /(?:\\|`|\|)$/;

const WORDS = 200;

/** Reads a line that is a command at a shell's prompt, or a prompt alone; undefined where it is neither. */
export function readCommand(
  line: string,
  before?: KubectlCommand,
): KubectlCommand | undefined {
  const words = line.trim().split(/\s+/, WORDS);
  const isKubectl =
    words.some(isKubectlWord) &&
    words.some(w => VERBS.has(w) || w.startsWith('-'));
  const isRow = words.some(w => READY_CELL.test(w) || isPodStatusWord(w));
  const isCommand =
    before?.goesOn === true || (!isRow && (isKubectl || isPrompt(line)));
  if (!isCommand) {
    return undefined;
  }
  const carried = before?.goesOn ? before : undefined;
  const namespace = readNamespaceFlag(words) ?? carried?.namespace;
  return {
    ...(namespace && { namespace }),
    filtered:
      carried?.filtered === true ||
      words.some(w => SELECTS.test(w) || FILTERS.has(w.toLowerCase())),
    goesOn: GOES_ON.test(line.trimEnd()),
  };
}

function isPrompt(line: string): boolean {
  return (
    PROMPT.test(line) ||
    POWERSHELL_PROMPT.test(line) ||
    BARE_PROMPT.test(line.trimEnd())
  );
}

const REFUSAL =
  /^(?:Error from server|error:|Error:|Unable to connect to the server|The connection to the server)/;

const NOISE = /^(?:Warning:|[IWEF]\d{4} |Flag --|[-=*_]{3,}$|\.\.\.$)/;

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

function readNamespaceFlag(words: readonly string[]): string | undefined {
  const index = words.findIndex(w => /^(?:-n|--namespace)(?:=|$)/.test(w));
  if (index < 0) {
    return undefined;
  }
  const word = words[index];
  const value = word.includes('=')
    ? word.slice(word.indexOf('=') + 1)
    : words[index + 1] ?? '';
  const name = value.replace(/^["']|["']$/g, '');
  return isKubernetesName(name) ? name : undefined;
}

// With a path or a prompt in front: `/usr/bin/kubectl`, `~$kubectl`.
function isKubectlWord(word: string): boolean {
  const end = word.slice(-LONGEST).toLowerCase();
  return COMMANDS.some(
    command =>
      end.endsWith(command) &&
      (word.length === command.length ||
        IN_FRONT.includes(word[word.length - command.length - 1])),
  );
}
