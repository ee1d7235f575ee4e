import { HeldBytes } from './HeldBytes';

const encode = (text: string) => new TextEncoder().encode(text);

describe('HeldBytes', () => {
  it('keeps all bytes, however they come', () => {
    const held = new HeldBytes();
    const pieces = [4_000, 96, 1, 50_000, 0, 3].map((length, index) =>
      String(index).repeat(length),
    );
    pieces.forEach(piece => held.append(encode(piece)));
    const text = pieces.join('');
    expect(held.length).toBe(text.length);
    expect(held.peek()).toBe(text);
    expect(held.peek(4_000)).toBe(text.slice(4_000));
  });

  it('is empty once its bytes were taken or cleared, and keeps the next', () => {
    const held = new HeldBytes();
    held.append(encode('first'));
    expect(held.take()).toBe('first');
    expect(held.length).toBe(0);
    held.append(encode('2nd'));
    expect(held.take()).toBe('2nd');
    held.append(encode('third'));
    held.clear();
    expect(held.peek()).toBe('');
  });
});
