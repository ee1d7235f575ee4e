import { render, screen } from '@testing-library/react';
import {
  statesWorstFirst,
  verdictsWorstFirst,
} from 'backstage-plugin-palette-common';
import { StateLabel } from './StateLabel';
import { appearances } from './appearance';

describe('StateLabel', () => {
  it.each([...statesWorstFirst, ...verdictsWorstFirst])(
    'says %s in a word',
    state => {
      render(<StateLabel state={state} />);
      expect(screen.getByText(appearances[state].word)).toBeInTheDocument();
    },
  );

  it('gives every finding state a shape and a word of its own', () => {
    const shown = statesWorstFirst.map(state => appearances[state]);
    expect(new Set(shown.map(({ shape }) => shape)).size).toBe(shown.length);
    expect(new Set(shown.map(({ word }) => word)).size).toBe(shown.length);
  });

  it('gives every verdict a shape and a word of its own', () => {
    const shown = verdictsWorstFirst.map(verdict => appearances[verdict]);
    expect(new Set(shown.map(({ shape }) => shape)).size).toBe(shown.length);
    expect(new Set(shown.map(({ word }) => word)).size).toBe(shown.length);
  });
});
