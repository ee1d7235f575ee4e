import { getContrastRatio } from '@material-ui/core/styles/colorManipulator';
import { makeReadable } from './makeReadable';

describe('makeReadable', () => {
  it.each(['#1DB954', '#FF9800', '#E22134', '#FFED51', '#ffffff', '#000000'])(
    'gives %s the required contrast on light and on dark backgrounds',
    color => {
      for (const background of ['#ffffff', '#f8f8f8', '#424242', '#121212']) {
        const readable = makeReadable(color, background, 3);
        expect(getContrastRatio(readable, background)).toBeGreaterThanOrEqual(
          3,
        );
      }
    },
  );

  it('keeps a colour that already has enough contrast', () => {
    expect(makeReadable('rgb(202, 0, 27)', '#ffffff', 4.5)).toBe(
      'rgb(202, 0, 27)',
    );
  });
});
