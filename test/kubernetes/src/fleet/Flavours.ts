import { join, resolve } from 'path';
import { z } from 'zod';
import { isMapping, mergeContent } from './mergeContent';
import { readYaml, validate } from './readYaml';

// This package is never built, so its sources stay where its data is.
// eslint-disable-next-line no-restricted-syntax
const FLAVOUR_FOLDER = resolve(__dirname, '../../flavours');

interface Layers {
  readonly parts: readonly string[];
  readonly namespaces?: unknown;
}

const namespaces = z.record(z.string(), z.unknown());
const partFile = z.strictObject({ namespaces });
const flavourFile = z.strictObject({
  summary: z.string(),
  parts: z.array(z.string()),
  namespaces: namespaces.optional(),
});

/** The flavours of clusters: files in `flavours/`, each put together from parts. Reads each file once. */
export class Flavours {
  readonly #parts = new Map<string, unknown>();

  /**
   * The namespaces of a flavour, with the cluster's own name and uid in the places of `{name}` and `{uid}`. They are not
   * validated yet: the cluster's file may change them.
   *
   * @param flavour - the name of a file in `flavours/`
   * @throws Error naming the file that cannot be read, the place in it and the reason
   */
  compose(
    flavour: string,
    cluster: { readonly name: string; readonly uid: string },
  ): unknown {
    return fillIn(this.#read(flavour, readFlavour), cluster);
  }

  #read(name: string, read: (name: string) => Layers): unknown {
    const known = this.#parts.get(name);
    if (known) return known;
    const { parts, namespaces: own } = read(name);
    const whole = [
      ...parts.map(part => this.#read(`parts/${part}`, readPart)),
      own,
    ].reduce((below, layer) => mergeContent(below, layer), {});
    this.#parts.set(name, whole);
    return whole;
  }
}

function readFlavour(name: string): Layers {
  const file = join(FLAVOUR_FOLDER, `${name}.yaml`);
  return validate(flavourFile, readYaml(file), file, 'a flavour');
}

function readPart(name: string): Layers {
  const file = join(FLAVOUR_FOLDER, `${name}.yaml`);
  const content = validate(partFile, readYaml(file), file, 'a flavour part');
  return { ...content, parts: [] };
}

function fillIn(
  content: unknown,
  values: Readonly<Record<string, string>>,
): unknown {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  if (typeof content === 'string') return fill(content);
  if (!isMapping(content)) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [
      fill(key),
      fillIn(value, values),
    ]),
  );
}
