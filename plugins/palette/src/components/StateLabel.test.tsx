import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import {
  statesWorstFirst,
  verdictsWorstFirst,
} from 'backstage-plugin-palette-common';
import { t } from '../__testUtils__/translation';
import { StateLabel } from './StateLabel';
import { appearances } from './appearance';

describe('StateLabel', () => {
  it.each([...statesWorstFirst, ...verdictsWorstFirst])(
    'shows the word for %s',
    async state => {
      await renderInTestApp(<StateLabel state={state} />);
      expect(screen.getByText(t(`states.word.${state}`))).toBeInTheDocument();
    },
  );

  it.each([
    ['finding state', statesWorstFirst],
    ['verdict', verdictsWorstFirst],
  ])('gives every %s a shape and a word of its own', (_, states) => {
    const shapes = states.map(state => appearances[state].shape);
    expect(new Set(shapes).size).toBe(states.length);
    const words = states.map(state => t(`states.word.${state}`));
    expect(new Set(words).size).toBe(states.length);
  });
});
