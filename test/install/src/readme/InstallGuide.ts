import { parseDocument } from 'yaml';
import { type CodeBlock, readSection } from './codeBlocks';

/** Backstage's frontend systems, by the option of `create-app` and by the README's label. */
export const FRONTEND_SYSTEMS = {
  new: 'New frontend system',
  legacy: 'Legacy frontend system',
} as const;

export type FrontendSystem = keyof typeof FRONTEND_SYSTEMS;

interface Step {
  /** Where it is in the README. */
  readonly line: number;
  /** Unless it holds for both. */
  readonly system?: FrontendSystem;
}

/** A line to type in the app's folder. */
export interface CommandStep extends Step {
  readonly action: 'command';
  readonly command: string;
}

/** Something to put into a file of the app. */
export interface FileStep extends Step {
  readonly action: 'source' | 'config' | 'entity';
  /** Relative to the app's folder. */
  readonly file: string;
  readonly code: string;
  /** Other names in the prose before it, which say where in the file it goes. */
  readonly names: readonly string[];
}

export type GuideStep = CommandStep | FileStep;

/** The steps of the README for adding the plugins to an app. */
export interface InstallGuide {
  readonly steps: readonly GuideStep[];
  /** Pages that its prose names, such as `/palette`. */
  readonly pages: readonly string[];
}

const HEADING = 'Add it to your Backstage';
const FILE = /^[\w./-]+\.(tsx?|yaml)$/;
const PAGE = /^\/palette(\/[\w-]+)*$/;

function readSystem({ label }: CodeBlock): FrontendSystem | undefined {
  const found = Object.entries(FRONTEND_SYSTEMS).find(
    ([, words]) => words === label,
  );
  return found?.[0] as FrontendSystem | undefined;
}

function yamlAction(code: string): FileStep['action'] {
  return parseDocument(code).has('kind') ? 'entity' : 'config';
}

function readSteps(block: CodeBlock): GuideStep[] {
  const { line, language, code, names } = block;
  const place = { system: readSystem(block) };
  if (language === 'sh') {
    return code.split('\n').map((command, index) => {
      if (!command.startsWith('yarn ')) {
        throw new Error(`README.md:${line + index}: only yarn can be followed`);
      }
      return { ...place, line: line + index, action: 'command', command };
    });
  }
  if (!['ts', 'tsx', 'yaml'].includes(language)) {
    throw new Error(`README.md:${line}: nobody can tell what to do with it`);
  }
  const file = names.filter(name => FILE.test(name)).pop();
  if (!file) {
    throw new Error(`README.md:${line}: the text before it names no file`);
  }
  return [
    {
      ...place,
      line,
      action: language === 'yaml' ? yamlAction(code) : 'source',
      file,
      code,
      names: names.filter(name => name !== file),
    },
  ];
}

/**
 * Takes the steps from the README, in its order: every block of code of its section on adding the plugins.
 *
 * @throws Error where one cannot be followed, naming its line
 */
export function readInstallGuide(readme: string): InstallGuide {
  const { blocks, names } = readSection(readme, HEADING);
  return {
    steps: blocks.flatMap(readSteps),
    pages: [...new Set(names.filter(name => PAGE.test(name)))],
  };
}
