import { isKubernetesName } from './kubernetesName';

// Programs that leave lines out, wherever they stand in a command.
const FILTERS = new Set([
  'grep',
  'egrep',
  'fgrep',
  'zgrep',
  'rg',
  'awk',
  'sed',
  'head',
  'tail',
  'findstr',
  'sls',
  'select-string',
  'where-object',
]);

// It runs another program, such as kubectl.
const RUNS = 'xargs';

// What shows all lines that kubectl pipes into it. Any other program may leave pods out.
const SHOWS_ALL = new Set([
  ...['less', 'more', 'most', 'cat', 'tac', 'bat', 'tee', 'nl', 'jq', 'yq'],
  ...['sort', 'uniq', 'column', 'cut', 'tr', 'fold', 'expand', 'pr', 'ts'],
  ...['kubecolor', RUNS, 'vim', 'view'],
  ...['pbcopy', 'xclip', 'xsel', 'wl-copy', 'clip', 'set-clipboard'],
  ...['out-string', 'out-host', 'out-file', 'tee-object', 'sort-object'],
  ...['format-table', 'ft'],
]);

const SELECTS = /^(?:-l|--selector|--field-selector|--watch-only)(?:=|$)/;

// Flags without a value may stand before it in one word, and its value behind it.
const SELECTS_SHORT = /^-[AwR]{0,3}l/;

const PODS = new Set(['pods', 'pod', 'po']);

const ONE_POD = /^pods?\/./;

/** Whether words have a filter or a selector among them, wherever they stand. */
export function hasFilter(words: readonly string[]): boolean {
  return words.some(word => isFilterWord(word) || SELECTS.test(word));
}

/**
 * Whether a command lists some of the pods only.
 *
 * @param programs - the words of each program, the first of which is not piped into
 * @param isKubectl - whether the first is kubectl
 */
export function leavesPodsOut(
  programs: readonly (readonly string[])[],
  isKubectl: boolean,
): boolean {
  if (programs.flat().some(isFilterWord)) {
    return true;
  }
  const [command, ...behind] = programs;
  return isKubectl
    ? selectsPods(command) ||
        behind.some(isFilter) ||
        behind.filter(([program]) => program === RUNS).some(selectsPods)
    : command.some(word => SELECTS.test(word));
}

function isFilterWord(word: string): boolean {
  return FILTERS.has(nameProgram(word));
}

function selectsPods(command: readonly string[]): boolean {
  return command.some(
    (word, index) =>
      SELECTS.test(word) ||
      SELECTS_SHORT.test(word) ||
      ONE_POD.test(word) ||
      (PODS.has(word) && isPodName(command[index + 1] ?? '')),
  );
}

// Names of pods have a dash; other words may be prose.
function isPodName(word: string): boolean {
  return word.includes('-') && isKubernetesName(word);
}

function isFilter(
  [program, next]: readonly string[],
  index: number,
  behind: readonly (readonly string[])[],
): boolean {
  // Two pipes in a row are an alternative, and a pipe at the end goes on.
  const isPiped = program !== undefined && behind[index - 1]?.length !== 0;
  // `|&` pipes errors too.
  const name = program === '&' ? next ?? '' : program ?? '';
  return isPiped && !SHOWS_ALL.has(nameProgram(name));
}

/** The name of a program without what may differ: its folder, its ending, capitals. */
function nameProgram(word: string): string {
  const name = word.slice(word.lastIndexOf('/') + 1).toLowerCase();
  return name.endsWith('.exe') ? name.slice(0, -'.exe'.length) : name;
}
