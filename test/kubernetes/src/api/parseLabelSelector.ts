import { InvalidRequest } from './InvalidRequest';

export type Labels = Readonly<Record<string, string>>;

const SET_TERM = /^(\S+)\s+(in|notin)\s*\(([^()]*)\)$/;
const EQUALITY_TERM = /^([^\s=!]+)\s*(==|=|!=)\s*([^\s=!]*)$/;
const PRESENCE_TERM = /^(!?)\s*([^\s=!(),]+)$/;

/**
 * A `labelSelector` as a test of an object's labels: `a=b`, `a==b`, `a!=b`, `a in (b,c)`, `a notin (b)`,
 * `a`, `!a`, all of which must hold.
 * @throws InvalidRequest where it cannot be read
 */
export function parseLabelSelector(text: string): (labels: Labels) => boolean {
  const tests = text
    .split(/,(?![^(]*\))/)
    .map(term => term.trim())
    .filter(term => term !== '')
    .map(parseTerm);
  return labels => tests.every(test => test(labels));
}

function parseTerm(term: string): (labels: Labels) => boolean {
  const set = SET_TERM.exec(term);
  if (set) {
    const [, key, operator, list] = set;
    const values = list.split(',').map(value => value.trim());
    return labels =>
      (key in labels && values.includes(labels[key])) === (operator === 'in');
  }
  const equality = EQUALITY_TERM.exec(term);
  if (equality) {
    const [, key, operator, value] = equality;
    // As in Kubernetes, `!=` also holds where the label is absent.
    return labels => (labels[key] === value) === (operator !== '!=');
  }
  const presence = PRESENCE_TERM.exec(term);
  if (presence) {
    const [, not, key] = presence;
    return labels => key in labels === (not === '');
  }
  throw new InvalidRequest(`unable to parse requirement: ${term}`);
}
