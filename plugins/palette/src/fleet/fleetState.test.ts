import { fleetFilterNames } from 'backstage-plugin-palette-common';
import {
  clearFilters,
  findIgnored,
  forgetIgnored,
  isFiltered,
  readFleetState,
  withFilter,
  withSort,
  withVerdict,
  writeFleetState,
} from './fleetState';

const read = (text: string) => readFleetState(new URLSearchParams(text));

describe('the state of the overview in its URL', () => {
  it('comes back as it was written, and leaves other parameters alone', () => {
    const state = read(
      'verdict=degraded&type=pcg&type=tenant&infrastructure=eks&owner=group:default/a&component=shop/web&text=x&sort=-name&cursor=abc',
    );
    const written = writeFleetState(state, new URLSearchParams('tab=1'));

    expect(written.get('tab')).toBe('1');
    expect(readFleetState(written)).toEqual(state);
    expect(state.filter).toEqual({
      verdict: ['degraded'],
      type: ['pcg', 'tenant'],
      infrastructure: ['eks'],
      owner: ['group:default/a'],
      component: 'shop/web',
      text: 'x',
      sort: '-name',
    });
  });

  it('leaves out values that no filter can have', () => {
    expect(read('verdict=splendid&type=x&sort=luck&owner=')).toEqual({
      filter: {},
    });
  });

  it('cuts a search to what the API takes, and leaves out a page that it would not take', () => {
    const url = `text=${'x'.repeat(201)}&cursor=${'c'.repeat(2_001)}`;
    expect(read(url)).toEqual({ filter: { text: 'x'.repeat(200) } });
  });

  it('begins with the first page when the filter or the sort changes', () => {
    const state = read('cursor=abc&text=x');

    expect(withFilter(state, { text: 'y' })).toEqual({ filter: { text: 'y' } });
    expect(withSort(state, 'name').cursor).toBeUndefined();
  });

  it('turns a tile off and a sort around when pressed again', () => {
    const pressed = withVerdict({ filter: {} }, 'degraded');

    expect(pressed.filter.verdict).toEqual(['degraded']);
    expect(withVerdict(pressed, 'degraded').filter.verdict).toBeUndefined();
    expect(withVerdict(pressed, 'unknown').filter.verdict).toEqual(['unknown']);
    expect(withSort({ filter: {} }, 'verdict').filter.sort).toBe('-verdict');
    expect(withSort({ filter: { sort: '-name' } }, 'name').filter.sort).toBe(
      'name',
    );
  });

  it('tells whether anything is filtered', () => {
    expect(isFiltered({ sort: 'name', verdict: [] })).toBe(false);
    expect(isFiltered({ text: 'x' })).toBe(true);
  });

  it('clears every filter that can be in the URL, and keeps the sort', () => {
    const url = fleetFilterNames
      .map(name => `${name}=${name === 'brokeWithin' ? '24h' : 'tenant'}`)
      .join('&');
    const state = read(`${url}&verdict=degraded&sort=-name`);
    expect(isFiltered(state.filter)).toBe(true);

    const cleared = withFilter(state, clearFilters());

    expect(isFiltered(cleared.filter)).toBe(false);
    expect(writeFleetState(cleared, new URLSearchParams()).toString()).toBe(
      'sort=-name',
    );
  });

  it('names what it cannot use of the address, and forgets that alone', () => {
    const url = new URLSearchParams(
      'type=edge&type=pcg&verdict=splendid&brokeWithin=1y&stale=true&sort=luck&tab=1&text=x',
    );
    expect(findIgnored(url)).toEqual([
      'type=edge',
      'verdict=splendid',
      'brokeWithin=1y',
      'stale=true',
      'sort=luck',
    ]);
    const kept = forgetIgnored(url);
    expect(findIgnored(kept)).toEqual([]);
    expect(kept.toString()).toBe('tab=1&type=pcg&text=x');
  });

  it('reads no filter that the page has no control for', () => {
    expect(read('stale=true&entity=resource:default/a')).toEqual({
      filter: {},
    });
  });
});
