import { isKubernetesName } from './kubernetesName';
import { hasFilter, leavesPodsOut } from './leavesPodsOut';
import {
  PRINTS_NO_LIST,
  readListedThings,
  type ListedThings,
} from './listedThings';
import { READY_CELL } from './podColumns';
import { isPodStatusWord } from './podStatus';

/** A command that was pasted with its output. */
export interface KubectlCommand {
  /** The namespace of `-n`; absent where the command has none. */
  readonly namespace?: string;
  /** Whether it leaves pods out: a selector, or a filter behind it. */
  readonly filtered: boolean;
  /** What it lists; pods where that is open. */
  readonly lists: ListedThings;
  /** Whether the next line belongs to it. */
  readonly goesOn: boolean;
  /** Whether it is kubectl that lists. */
  readonly isKubectl: boolean;
  /** Whether the next line begins behind a pipe. */
  readonly pipesOn: boolean;
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

const NAMESPACE_FLAG = /^(?:-n|--namespace)(?:=|$)/;

const GOES_ON = /(?:\\|`|\|)$/;

const LEADS = new Set(['sudo', 'time', 'watch', 'command', 'env', 'nohup']);

const VARIABLE = /^[A-Za-z_]\w{0,40}=/;

const ENDS_PROMPT = /[$#%>❯➜]$/;

const WORDS = 200;

/** Reads a line that is a command at a shell's prompt, or a prompt alone; undefined where it is neither. */
export function readCommand(
  line: string,
  before?: KubectlCommand,
): KubectlCommand | undefined {
  const words = line.trim().split(/\s+/, WORDS);
  const carried = before?.goesOn ? before : undefined;
  const kind = carried ? 'typed' : findKind(line, words);
  if (!kind) {
    return undefined;
  }
  const typed = readPrograms(words);
  const programs = carried?.pipesOn ? [[], ...typed] : typed;
  // `xargs` may run it behind a pipe.
  const last = programs.findLastIndex(program => program.some(isKubectlWord));
  const isKubectl = carried?.isKubectl === true || last >= 0;
  const namespace = readNamespaceFlag(programs[0]) ?? carried?.namespace;
  const lists =
    last < 0
      ? carried?.lists ?? 'pods'
      : readListedThings(
          afterKubectl(programs[last]),
          programs.slice(last + 1),
        );
  return {
    ...(namespace && { namespace }),
    filtered:
      carried?.filtered === true ||
      (kind === 'typed'
        ? leavesPodsOut(programs, isKubectl)
        : hasFilter(words)),
    lists: kind === 'typed' ? lists : 'pods',
    goesOn: GOES_ON.test(line.trimEnd()),
    isKubectl,
    pipesOn: typed.length > 1 && programs.at(-1)?.length === 0,
  };
}

function afterKubectl(program: readonly string[]): readonly string[] {
  return program.slice(program.findIndex(isKubectlWord) + 1);
}

/** Whether a line is a command as it was typed, or prose that has one in it: its bars and words may be other than a shell's. */
function findKind(
  line: string,
  words: readonly string[],
): 'typed' | 'mentioned' | undefined {
  const kubectlAt = words.findIndex(isKubectlWord);
  const isKubectl =
    kubectlAt >= 0 &&
    words.some(w => w === 'get' || PRINTS_NO_LIST.has(w) || w.startsWith('-'));
  const isAtPrompt = isPrompt(line);
  // A filter behind a pipe may name states as a row does.
  const [command] = readPrograms(words);
  if (
    (!isKubectl && !isAtPrompt) ||
    command.some(w => READY_CELL.test(w) || isPodStatusWord(w))
  ) {
    return undefined;
  }
  const start = words.slice(0, kubectlAt).findLastIndex(w => !isLead(w));
  return isAtPrompt || start < 0 || ENDS_PROMPT.test(words[start])
    ? 'typed'
    : 'mentioned';
}

// What a shell runs kubectl with.
function isLead(word: string): boolean {
  return LEADS.has(word) || VARIABLE.test(word) || word.startsWith('-');
}

/** The words of kubectl or another program, and of each program behind a pipe. */
function readPrograms(
  words: readonly string[],
): readonly (readonly string[])[] {
  const programs = words
    .join(' ')
    .split('|')
    .map(program => program.split(' ').filter(Boolean));
  // A prompt may have a bar too.
  const first = programs.findIndex(program => program.some(isKubectlWord));
  return programs.slice(Math.max(first, 0));
}

function isPrompt(line: string): boolean {
  return (
    PROMPT.test(line) ||
    POWERSHELL_PROMPT.test(line) ||
    BARE_PROMPT.test(line.trimEnd())
  );
}

// Of several, kubectl takes the last.
function readNamespaceFlag(command: readonly string[]): string | undefined {
  const values = command.flatMap((word, index) =>
    NAMESPACE_FLAG.test(word)
      ? [
          word.includes('=')
            ? word.slice(word.indexOf('=') + 1)
            : command[index + 1] ?? '',
        ]
      : [],
  );
  const name = (values.at(-1) ?? '').replace(/^["']|["']$/g, '');
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
