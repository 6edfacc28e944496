import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { standing } from '../../../src/client/on-scroll.ts';

describe('standing', () => {
  let view: EventTarget;
  const left = (): number => getEventListeners(view, 'scroll').length;

  beforeEach(() => {
    vi.useFakeTimers();
    view = new EventTarget();
    vi.stubGlobal('window', view);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('waits for so long without a scroll, counted from the last one, and leaves nothing behind', async () => {
    let stands = false;
    void standing(300).then(() => (stands = true));
    expect(left()).toBe(1);
    for (let i = 0; i < 20; i += 1) {
      await vi.advanceTimersByTimeAsync(100);
      view.dispatchEvent(new Event('scroll'));
    }
    await vi.advanceTimersByTimeAsync(299);
    expect(stands).toBe(false);
    await vi.advanceTimersByTimeAsync(2);
    expect(stands).toBe(true);
    expect(left()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is over when its signal ends, and leaves nothing behind', async () => {
    const end = new AbortController();
    let over = false;
    void standing(300, end.signal).then(() => (over = true));
    await vi.advanceTimersByTimeAsync(100);
    expect(over).toBe(false);
    end.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(over).toBe(true);
    expect(left()).toBe(0);
    expect(getEventListeners(end.signal, 'abort')).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
