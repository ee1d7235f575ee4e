import { renderHook } from '@testing-library/react';
import type { Verdict } from 'backstage-plugin-palette-common';
import { makeClusterPage, makeFleetCluster } from '../__testUtils__/fleet';
import { useVerdictNews } from './useVerdictNews';

const page = (verdicts: Readonly<Record<string, Verdict>>) =>
  makeClusterPage(
    Object.entries(verdicts).map(([name, verdict]) =>
      makeFleetCluster(name, { verdict }),
    ),
  );

describe('useVerdictNews', () => {
  function open() {
    return renderHook(
      ({ shown, question }) => useVerdictNews(shown, question),
      {
        initialProps: {
          shown: page({ a: 'conformant', b: 'degraded' }) as
            | ReturnType<typeof page>
            | undefined,
          question: 'all',
        },
      },
    );
  }

  it('tells what changed since the same question was asked', () => {
    const { result, rerender } = open();
    expect(result.current).toEqual([]);

    rerender({
      shown: page({ a: 'nonconformant', b: 'degraded', c: 'conformant' }),
      question: 'all',
    });
    const news = [{ name: 'a', from: 'conformant', to: 'nonconformant' }];
    expect(result.current).toEqual(news);

    rerender({
      shown: page({ a: 'nonconformant', b: 'degraded' }),
      question: 'all',
    });
    expect(result.current).toEqual(news);
  });

  it('takes another filter for no change', () => {
    const { result, rerender } = open();
    rerender({ shown: undefined, question: 'some' });
    rerender({ shown: page({ a: 'degraded' }), question: 'some' });

    expect(result.current).toEqual([]);
  });
});
