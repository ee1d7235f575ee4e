import { isKubernetesName } from './kubernetesName';
import { leavesPodsOut } from './leavesPodsOut';
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

const WORDS = 200;

/** Reads a line that is a command at a shell's prompt, or a prompt alone; undefined where it is neither. */
export function readCommand(
  line: string,
  before?: KubectlCommand,
): KubectlCommand | undefined {
  const words = line.trim().split(/\s+/, WORDS);
  const carried = before?.goesOn ? before : undefined;
  if (!carried && !isCommand(line, words)) {
    return undefined;
  }
  const typed = readPrograms(words);
  const programs = carried?.pipesOn ? [[], ...typed] : typed;
  const [command, ...behind] = programs;
  const kubectlAt = command.findIndex(isKubectlWord);
  const isKubectl = carried?.isKubectl === true || kubectlAt >= 0;
  const namespace = readNamespaceFlag(command) ?? carried?.namespace;
  return {
    ...(namespace && { namespace }),
    filtered: carried?.filtered === true || leavesPodsOut(programs, isKubectl),
    lists:
      kubectlAt < 0
        ? carried?.lists ?? 'pods'
        : readListedThings(command.slice(kubectlAt + 1), behind),
    goesOn: GOES_ON.test(line.trimEnd()),
    isKubectl,
    pipesOn: typed.length > 1 && programs.at(-1)?.length === 0,
  };
}

function isCommand(line: string, words: readonly string[]): boolean {
  const isKubectl =
    words.some(isKubectlWord) &&
    words.some(w => w === 'get' || PRINTS_NO_LIST.has(w) || w.startsWith('-'));
  if (!isKubectl && !isPrompt(line)) {
    return false;
  }
  // A filter behind a pipe may name states as a row does.
  const [command] = readPrograms(words);
  return !command.some(w => READY_CELL.test(w) || isPodStatusWord(w));
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
