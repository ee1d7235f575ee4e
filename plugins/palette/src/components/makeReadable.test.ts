import { getContrastRatio } from '@material-ui/core/styles/colorManipulator';
import { makeReadable } from './makeReadable';

describe('makeReadable', () => {
  it.each(['#1DB954', '#FF9800', '#E22134', '#FFED51', '#ffffff', '#000000'])(
    'brings %s to the contrast asked for on light and on dark',
    color => {
      for (const background of ['#ffffff', '#f8f8f8', '#424242', '#121212']) {
        const readable = makeReadable(color, background, 3);
        expect(getContrastRatio(readable, background)).toBeGreaterThanOrEqual(
          3,
        );
      }
    },
  );

  it('leaves a colour alone that already stands out', () => {
    expect(makeReadable('rgb(202, 0, 27)', '#ffffff', 4.5)).toBe(
      'rgb(202, 0, 27)',
    );
  });
});
