import { readCommand, type KubectlCommand } from './kubectlCommand';
import {
  isAboutOtherThings,
  isNoise,
  readNothingFound,
  readRefusal,
} from './kubectlLines';
import type { ListedThings } from './listedThings';
import type { ListedScope } from './ListedScope';
import { listingLimits } from './listingLimits';
import { quote } from './refuseListing';
import type { Gap } from './Snapshot';

/** The lines around pods in a terminal: commands, and what kubectl says when it lists nothing. */
export class KubectlTalk {
  readonly #gaps = new Map<string, Gap>();
  /** Why there are no pods, if a line said so. */
  refusal: string | undefined;
  #command: KubectlCommand | undefined;

  readonly #scope: ListedScope;

  constructor(scope: ListedScope) {
    this.#scope = scope;
  }

  get gaps(): readonly Gap[] {
    return [...this.#gaps.values()];
  }

  /** The namespace of the command whose output follows. */
  get namespace(): string | undefined {
    return this.#command?.namespace;
  }

  /** What the command lists whose output follows; pods where no command says so. */
  get lists(): ListedThings {
    return this.#command?.lists ?? 'pods';
  }

  get #mayListPods(): boolean {
    return this.lists === 'pods';
  }

  /** Whether the command whose output follows lists pods, and some of them only. */
  get leavesPodsOut(): boolean {
    return this.#mayListPods && this.#command?.filtered === true;
  }

  /** Adds a line: `command` begins another output; undefined where the line is not from kubectl. */
  add(line: string, at: number): 'command' | 'said' | undefined {
    const command = readCommand(line, this.#command);
    if (command) {
      this.#command = command;
      return 'command';
    }
    const nothing = readNothingFound(line);
    if (nothing && !this.#mayListPods) {
      return 'said';
    }
    if (nothing) {
      this.refusal ??= `kubectl found no pods (line ${at}). Look at the right cluster and use the output of: kubectl get pods -A`;
      if (nothing.namespace) {
        this.#scope.addEmpty(nothing.namespace);
      }
      return 'said';
    }
    if (isNoise(line)) {
      return 'said';
    }
    return this.#addRefusal(line, at) ? 'said' : undefined;
  }

  #addRefusal(line: string, at: number): boolean {
    const refusal = readRefusal(line);
    if (!refusal) {
      return false;
    }
    const { reason, namespace } = refusal;
    this.refusal ??= `Line ${at} of the listing is an error of kubectl: ${quote(
      line,
    )}. Fix what it says, and use the output of: kubectl get pods -A`;
    // One gap for each namespace, and one for all where there are too many.
    const hidden = this.#gaps.size < listingLimits.gaps ? namespace : undefined;
    const key = hidden ?? '';
    if (
      this.#mayListPods &&
      !isAboutOtherThings(line) &&
      !this.#gaps.has(key)
    ) {
      this.#gaps.set(key, {
        hides: 'pods',
        in: hidden ? { namespaces: [hidden] } : { allExcept: [] },
        reason,
        message: `kubectl could not list all pods (line ${at} of the listing): ${quote(
          line,
        )}. List them with an account that may.`,
      });
    }
    return true;
  }
}
