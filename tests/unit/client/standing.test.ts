import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { standing } from '../../../src/client/on-scroll.ts';

describe('standing', () => {
  const view = new EventTarget();
  const listeners = { added: 0, removed: 0 };

  beforeEach(() => {
    vi.useFakeTimers();
    Object.assign(listeners, { added: 0, removed: 0 });
    vi.stubGlobal('window', {
      addEventListener: (...all: Parameters<EventTarget['addEventListener']>) => {
        listeners.added += 1;
        view.addEventListener(...all);
      },
      removeEventListener: (...all: Parameters<EventTarget['removeEventListener']>) => {
        listeners.removed += 1;
        view.removeEventListener(...all);
      },
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('waits for so long without a scroll, counted from the last one, and leaves nothing behind', async () => {
    let stands = false;
    void standing(300).then(() => (stands = true));
    for (let i = 0; i < 20; i += 1) {
      await vi.advanceTimersByTimeAsync(100);
      view.dispatchEvent(new Event('scroll'));
    }
    await vi.advanceTimersByTimeAsync(299);
    expect(stands).toBe(false);
    await vi.advanceTimersByTimeAsync(2);
    expect(stands).toBe(true);
    expect(listeners).toEqual({ added: 1, removed: 1 });
    expect(vi.getTimerCount()).toBe(0);
  });
});
