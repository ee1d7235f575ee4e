import {
  noFilter,
  readReferenceState,
  toComponentSearch,
  writeReferenceFilter,
} from './referenceState';

const read = (search: string) =>
  readReferenceState(new URLSearchParams(search));

describe('the state in the URL', () => {
  it('comes back as it was written, beside what else the page has there', () => {
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

  it('leaves out what there is not', () =>
    expect(read('?type=constructor&presence=maybe&differs=no')).toEqual({
      filter: noFilter,
      component: '',
    }));

  it('names the component that a link means, until another filter is chosen', () => {
    const search = toComponentSearch('cluster-<uid>/agent');
    expect(read(search).component).toBe('cluster-<uid>/agent');
    const params = writeReferenceFilter(
      { ...noFilter, text: 'a' },
      new URLSearchParams(search),
    );
    expect(`${params}`).toBe('q=a');
  });
});
