import { InputError } from '@backstage/errors';
import { countLines } from './countLines';
import { findJsonEnd } from './findJsonEnd';
import { KubernetesObjects } from './KubernetesObjects';
import { ListedScope } from './ListedScope';
import { listingLimits } from './listingLimits';
import { parseJsonListing } from './parseJsonListing';
import { parseYamlListing } from './parseYamlListing';
import { USE_JSON } from './refuseListing';
import { TextListing } from './TextListing';

const JSON_START = /^\s*(?:\{|\[\s*(?:[\]{]|$))/;
const YAML_START = /^(?:---\s*\n)?(?:apiVersion|kind|items):/;
const YAML_LINE =
  /^(?:\s|$|- |-$|#|---|\.\.\.|[}\]]|[A-Za-z"'][\w"'./-]{0,200}:(?:\s|$))/;
const START = 1_000;

/** Reads the parts of a listing one after another: text, JSON and YAML may follow each other. */
export class ListingReader {
  readonly scope = new ListedScope();
  readonly text: TextListing;
  readonly documents: KubernetesObjects[] = [];

  /**
   * @param options - `namespace`: of pods that are listed without one; `observedAt`: ms since the epoch, from which
   * ages count back
   */
  constructor(options: {
    readonly namespace?: string;
    readonly observedAt: number;
  }) {
    this.text = new TextListing(this.scope, options);
  }

  /** @throws InputError that says which line or item cannot be read. */
  read(content: string): void {
    let at = 0;
    let line = 1;
    while (at < content.length) {
      const start = content.slice(at, at + START);
      const newline = content.indexOf('\n', at);
      let end = newline < 0 ? content.length : newline + 1;
      if (JSON_START.test(start)) {
        const first = line;
        end = findJsonEnd(content, at);
        const json = content.slice(at, end);
        this.#addDocument('JSON', objects =>
          parseJsonListing(json, first, objects),
        );
      } else if (YAML_START.test(start)) {
        const first = line;
        const lines = takeYamlLines(content, at);
        end = at + lines.reduce((sum, l) => sum + l.length + 1, 0);
        this.#addDocument('YAML', objects =>
          parseYamlListing(lines, first, objects),
        );
      } else {
        this.text.add(
          content.slice(at, newline < 0 ? undefined : newline),
          line,
        );
      }
      line += countLines(content, at, end);
      at = end;
    }
  }

  #addDocument(
    form: 'JSON' | 'YAML',
    fill: (objects: KubernetesObjects) => void,
  ): void {
    if (this.documents.length >= listingLimits.documents) {
      throw new InputError(
        `The listing has more than ${listingLimits.documents} documents of JSON or YAML, which is more than is read. ${USE_JSON}`,
      );
    }
    const objects = new KubernetesObjects(form);
    fill(objects);
    this.documents.push(objects);
    this.text.addToScope(objects.pods);
  }
}

/** The lines from an offset on that can belong to a YAML stream. */
function takeYamlLines(content: string, from: number): readonly string[] {
  const lines: string[] = [];
  for (let at = from; at < content.length; ) {
    const newline = content.indexOf('\n', at);
    const end = newline < 0 ? content.length : newline;
    if (!YAML_LINE.test(content.slice(at, Math.min(end, at + START)))) {
      break;
    }
    lines.push(content.slice(at, end));
    at = end + 1;
  }
  return lines;
}
