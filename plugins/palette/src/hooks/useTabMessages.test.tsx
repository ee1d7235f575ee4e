import { renderHook } from '@testing-library/react';
import { useTabMessages } from './useTabMessages';

/** The channels of one browser: a message goes to all others of the same name. */
class FakeChannel {
  static readonly open = new Set<FakeChannel>();

  readonly name: string;
  onmessage?: (event: { readonly data: unknown }) => void;

  constructor(name: string) {
    this.name = name;
    FakeChannel.open.add(this);
  }

  postMessage(data: unknown): void {
    FakeChannel.open.forEach(other => {
      if (other !== this && other.name === this.name) {
        other.onmessage?.({ data });
      }
    });
  }

  close(): void {
    FakeChannel.open.delete(this);
  }
}

const original = global.BroadcastChannel;

afterEach(() => {
  global.BroadcastChannel = original;
  FakeChannel.open.clear();
});

describe('useTabMessages', () => {
  it('hears what other tabs send, and not itself', () => {
    global.BroadcastChannel = FakeChannel as unknown as typeof BroadcastChannel;
    const heard = jest.fn();
    const heardHere = jest.fn();
    renderHook(() => useTabMessages('checks', heard));
    const { result } = renderHook(() => useTabMessages('checks', heardHere));
    result.current('began');
    expect(heard).toHaveBeenCalledWith('began');
    expect(heardHere).not.toHaveBeenCalled();
  });

  it('closes its channel with the page', () => {
    global.BroadcastChannel = FakeChannel as unknown as typeof BroadcastChannel;
    const { unmount } = renderHook(() => useTabMessages('checks', () => {}));
    expect(FakeChannel.open.size).toBe(1);
    unmount();
    expect(FakeChannel.open.size).toBe(0);
  });

  it('does nothing in a browser without channels', () => {
    Reflect.deleteProperty(global, 'BroadcastChannel');
    const { result } = renderHook(() => useTabMessages('checks', () => {}));
    expect(() => result.current('began')).not.toThrow();
  });
});
