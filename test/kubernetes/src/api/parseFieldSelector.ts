import {
  ApiEvent,
  ApiObject,
  Namespace,
  Pod,
} from '../objects/kubernetesObjects';
import { Resource } from '../objects/resources';
import { InvalidRequest } from './InvalidRequest';

type FieldReader = (object: ApiObject) => string;

const METADATA_NAME: FieldReader = object => object.metadata.name;

const podField =
  (read: (pod: Pod) => string | undefined): FieldReader =>
  object =>
    read(object as Pod) ?? '';

const eventField =
  (read: (event: ApiEvent) => string | undefined): FieldReader =>
  object =>
    read(object as ApiEvent) ?? '';

type FieldReaders = Readonly<Record<string, FieldReader>>;

// Any other field is a 400.
const FIELDS_OF_ALL: FieldReaders = {
  'metadata.name': METADATA_NAME,
  'metadata.namespace': object => object.metadata.namespace ?? '',
};

// The fields that the API server offers for resources that have more than those.
const FIELDS: Readonly<Partial<Record<Resource, FieldReaders>>> = {
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
  events: {
    ...FIELDS_OF_ALL,
    'involvedObject.kind': eventField(e => e.involvedObject.kind),
    'involvedObject.namespace': eventField(e => e.involvedObject.namespace),
    'involvedObject.name': eventField(e => e.involvedObject.name),
    'involvedObject.uid': eventField(e => e.involvedObject.uid),
    'involvedObject.apiVersion': eventField(e => e.involvedObject.apiVersion),
    'involvedObject.resourceVersion': eventField(
      e => e.involvedObject.resourceVersion,
    ),
    'involvedObject.fieldPath': eventField(e => e.involvedObject.fieldPath),
    reason: eventField(e => e.reason),
    reportingComponent: eventField(e => e.reportingComponent),
    source: eventField(e => e.source.component),
    type: eventField(e => e.type),
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
): (object: ApiObject) => boolean {
  const tests = splitTerms(text)
    .filter(term => term !== '')
    .map(term => parseTerm(term, text))
    .map(({ field, operator, value }) => {
      const read = (FIELDS[resource] ?? FIELDS_OF_ALL)[field];
      if (!read) {
        throw new InvalidRequest(`field label not supported: ${field}`);
      }
      return (object: ApiObject) =>
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
