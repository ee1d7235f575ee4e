import { isPaletteUid } from './paletteUid';

const objectId = '64f1c2ab9d3e7f5510aa42c7';
const uuid = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('isPaletteUid', () => {
  it.each([objectId, uuid])('accepts %s', uid =>
    expect(isPaletteUid(uid)).toBe(true),
  );

  it.each([
    ['short', objectId.slice(1)],
    ['long', `${objectId}0`],
    ['in capitals', objectId.toUpperCase()],
    ['no hex', objectId.replace('c', 'g')],
    ['a UUID with its dashes elsewhere', uuid.replace('b810-9', 'b8109-')],
    ['a UUID without dashes', uuid.replaceAll('-', '')],
    ['empty', ''],
    ['of 24 code points outside the alphabet', '💥'.repeat(12)],
  ])('refuses a uid that is %s', (_, uid) =>
    expect(isPaletteUid(uid)).toBe(false),
  );
});
