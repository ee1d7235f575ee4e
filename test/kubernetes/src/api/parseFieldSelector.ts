import { Resource } from '../cluster/ObjectStore';
import { Namespace, Pod } from '../objects/kubernetesObjects';
import { InvalidRequest } from './InvalidRequest';

type FieldReader = (object: Namespace | Pod) => string;

const METADATA_NAME: FieldReader = object => object.metadata.name;

const podField =
  (read: (pod: Pod) => string | undefined): FieldReader =>
  object =>
    read(object as Pod) ?? '';

// The fields that the API server offers for each resource; any other is a 400.
const FIELDS: Readonly<
  Record<Resource, Readonly<Record<string, FieldReader>>>
> = {
  namespaces: {
    'metadata.name': METADATA_NAME,
    'status.phase': object => (object as Namespace).status.phase,
  },
  pods: {
    'metadata.name': METADATA_NAME,
    'metadata.namespace': podField(pod => pod.metadata.namespace),
    'spec.hostNetwork': podField(pod => String(pod.spec.hostNetwork ?? false)),
    'spec.nodeName': podField(pod => pod.spec.nodeName),
    'spec.restartPolicy': podField(pod => pod.spec.restartPolicy),
    'spec.schedulerName': podField(pod => pod.spec.schedulerName),
    'spec.serviceAccountName': podField(pod => pod.spec.serviceAccountName),
    'status.phase': podField(pod => pod.status.phase),
    'status.podIP': podField(pod => pod.status.podIP),
  },
};

interface Term {
  readonly field: string;
  readonly operator: '=' | '!=';
  readonly value: string;
}

/**
 * A `fieldSelector` as a test of an object: terms `a=b`, `a==b` and `a!=b`, all of which must hold.
 * @throws InvalidRequest where it cannot be read, or names a field that the resource does not offer
 */
export function parseFieldSelector(
  text: string,
  resource: Resource,
): (object: Namespace | Pod) => boolean {
  const tests = splitTerms(text)
    .filter(term => term !== '')
    .map(term => parseTerm(term, text))
    .map(({ field, operator, value }) => {
      const read = FIELDS[resource][field];
      if (!read) {
        throw new InvalidRequest(`field label not supported: ${field}`);
      }
      return (object: Namespace | Pod) =>
        (read(object) === value) === (operator === '=');
    });
  return object => tests.every(test => test(object));
}

/** Splits at commas that no backslash precedes. */
function splitTerms(text: string): readonly string[] {
  const terms: string[] = [''];
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') {
      terms[terms.length - 1] += text.slice(index, index + 2);
      index += 1;
    } else if (text[index] === ',') {
      terms.push('');
    } else {
      terms[terms.length - 1] += text[index];
    }
  }
  return terms;
}

function parseTerm(term: string, selector: string): Term {
  for (let index = 0; index < term.length; index += 1) {
    if (term[index] === '\\') {
      index += 1;
      continue;
    }
    const operator = ['!=', '==', '='].find(candidate =>
      term.startsWith(candidate, index),
    );
    if (operator) {
      return {
        field: term.slice(0, index),
        operator: operator === '!=' ? '!=' : '=',
        value: unescape(term.slice(index + operator.length), selector),
      };
    }
  }
  throw new InvalidRequest(
    `invalid selector: '${selector}'; can't understand '${term}'`,
  );
}

function unescape(value: string, selector: string): string {
  let plain = '';
  for (let index = 0; index < value.length; index += 1) {
    if (value[index] === '\\') {
      index += 1;
      if (!['\\', ',', '='].includes(value[index])) {
        throw new InvalidRequest(
          `invalid field selector: invalid escape sequence: \\${
            value[index] ?? ''
          } in '${selector}'`,
        );
      }
    }
    plain += value[index];
  }
  return plain;
}
