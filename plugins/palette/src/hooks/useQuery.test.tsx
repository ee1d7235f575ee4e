import { act, render, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { BrowserRouter, useNavigate } from 'react-router-dom';
import { useQuery } from './useQuery';

function show(address: string) {
  window.history.replaceState({ usr: 'kept', key: 'a', idx: 0 }, '', address);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <BrowserRouter basename="/portal">{children}</BrowserRouter>
  );
  return renderHook(() => ({ ...useQuery(), navigate: useNavigate() }), {
    wrapper,
  }).result;
}

const text = (params: URLSearchParams) => params.get('text');

describe('useQuery', () => {
  it('reads the query of the address', () => {
    expect(text(show('/portal/palette?text=a').current.params)).toBe('a');
  });

  it('adds an entry to the browser’s history when it pushes', () => {
    const query = show('/portal/palette');
    const entries = window.history.length;
    act(() => query.current.push(new URLSearchParams({ text: 'b' })));
    expect(text(query.current.params)).toBe('b');
    expect(window.location.search).toBe('?text=b');
    expect(window.history.length).toBe(entries + 1);
  });

  it('keeps the entry, its state and the rest of the address when it replaces', () => {
    const query = show('/portal/palette?text=a');
    const { state } = window.history;
    const entries = window.history.length;
    act(() => query.current.replace(new URLSearchParams({ text: 'b' })));
    expect(text(query.current.params)).toBe('b');
    expect(window.location.pathname).toBe('/portal/palette');
    expect(window.location.search).toBe('?text=b');
    expect(window.history.state).toEqual(state);
    expect(window.history.length).toBe(entries);
  });

  it('leaves no question mark behind the last parameter', () => {
    const query = show('/portal/palette?text=a');
    act(() => query.current.replace(new URLSearchParams()));
    expect(window.location.href).toMatch(/\/portal\/palette$/);
  });

  it('keeps the replaced query when the page is mounted again', () => {
    window.history.replaceState(null, '', '/palette');
    let query: ReturnType<typeof useQuery> | undefined;
    function Page() {
      query = useQuery();
      return null;
    }
    const showAt = (width: number) => (
      <BrowserRouter>
        <Page key={width} />
      </BrowserRouter>
    );
    const { rerender } = render(showAt(1_280));
    act(() => query?.replace(new URLSearchParams({ text: 'b' })));
    rerender(showAt(390));
    expect(query?.params.get('text')).toBe('b');
  });

  it('follows a link to the address that the last navigation led to', () => {
    const query = show('/portal/palette');
    act(() => query.current.replace(new URLSearchParams({ text: 'b' })));
    act(() => query.current.navigate('/palette'));
    expect(text(query.current.params)).toBeNull();
    expect(window.location.search).toBe('');
  });
});
