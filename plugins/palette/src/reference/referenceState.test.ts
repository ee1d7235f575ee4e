import { toComponentSearch } from '../links/componentSearch';
import {
  noFilter,
  readReferenceState,
  writeReferenceFilter,
} from './referenceState';

const read = (search: string) =>
  readReferenceState(new URLSearchParams(search));

describe('the state of the page in the URL', () => {
  it('is read as it was written, and keeps other parameters', () => {
    const filter = {
      text: 'etcd < 3 & more',
      type: 'pcg',
      presence: 'companion',
      differs: true,
    } as const;
    const params = writeReferenceFilter(
      filter,
      new URLSearchParams('other=1&q=before'),
    );
    expect(params.get('other')).toBe('1');
    expect(readReferenceState(params).filter).toEqual(filter);
    expect(`${writeReferenceFilter(noFilter, params)}`).toBe('other=1');
  });

  it('ignores values that do not exist', () =>
    expect(read('?type=constructor&presence=maybe&differs=no')).toEqual({
      filter: noFilter,
      component: '',
    }));

  it('holds the component of a link until another filter is chosen', () => {
    const search = toComponentSearch('cluster-<uid>/agent');
    expect(read(search).component).toBe('cluster-<uid>/agent');
    const params = writeReferenceFilter(
      { ...noFilter, text: 'a' },
      new URLSearchParams(search),
    );
    expect(`${params}`).toBe('q=a');
  });
});
