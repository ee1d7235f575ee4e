import { act, renderHook } from '@testing-library/react';
import { usePortion } from './usePortion';

const count = (length: number) => Array.from({ length }, (_, n) => n);

it('shows a list in portions', () => {
  const { result } = renderHook(() => usePortion(count(25), 10));
  expect(result.current[0]).toEqual(count(10));
  act(() => result.current[1]?.());
  expect(result.current[0]).toEqual(count(20));
  act(() => result.current[1]?.());
  expect(result.current).toEqual([count(25), undefined]);
});

it('shows all of a short list', () => {
  const { result } = renderHook(() => usePortion(count(10), 10));
  expect(result.current).toEqual([count(10), undefined]);
});
