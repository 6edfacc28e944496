/** The machine's screen stays on and is filled, where the machine allows it; where it does not, nobody hears of it (KI-22). */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillScreen, stayAwake } from '../../../../src/performers/screen/stay-awake.ts';

class Sentinel extends EventTarget {
  released = false;
  readonly release = (): Promise<void> => {
    this.released = true;
    this.dispatchEvent(new Event('release'));
    return Promise.resolve();
  };
}

let page: EventTarget;
let end: AbortController;
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
const turns = async (visibilityState: string): Promise<void> => {
  Object.assign(page, { visibilityState });
  page.dispatchEvent(new Event('visibilitychange'));
  await settled();
};

beforeEach(() => {
  end = new AbortController();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

describe('the screen stays on', () => {
  let given: Sentinel[];
  const request = vi.fn(() => {
    const one = new Sentinel();
    given.push(one);
    return Promise.resolve(one);
  });
  beforeEach(() => {
    given = [];
    request.mockClear();
    vi.stubGlobal('navigator', { wakeLock: { request } });
  });

  it('from the start', async () => {
    stayAwake(end.signal);
    await settled();
    expect(request).toHaveBeenCalledExactlyOnceWith('screen');
  });

  it('again when the system takes it back', async () => {
    stayAwake(end.signal);
    await settled();
    await given[0]?.release();
    await settled();
    expect(request).toHaveBeenCalledTimes(2);
  });

  it('again when the page is seen again, and not before', async () => {
    stayAwake(end.signal);
    await settled();
    await turns('hidden');
    await given[0]?.release();
    await settled();
    expect(request).toHaveBeenCalledTimes(1);
    await turns('visible');
    expect(request).toHaveBeenCalledTimes(2);
    // Once it is held it is not asked for again.
    await turns('visible');
    expect(request).toHaveBeenCalledTimes(2);
  });

  it('until the page is left', async () => {
    stayAwake(end.signal);
    await settled();
    end.abort();
    await settled();
    expect(given.map(({ released }) => released)).toEqual([true]);
    await turns('visible');
    expect(request).toHaveBeenCalledTimes(1);
  });

  it('and is given back when it comes after the page was left', async () => {
    stayAwake(end.signal);
    end.abort();
    await settled();
    expect(given.map(({ released }) => released)).toEqual([true]);
  });
});

describe('a machine that does not keep its screen on', () => {
  it.each([
    ['refuses', { wakeLock: { request: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } }],
    ['cannot', {}],
  ])('%s, and nothing is thrown', async (_, navigator) => {
    const thrown = vi.fn();
    process.on('unhandledRejection', thrown);
    vi.stubGlobal('navigator', navigator);
    stayAwake(end.signal);
    await turns('hidden');
    await turns('visible');
    await new Promise((done) => setTimeout(done, 10));
    process.off('unhandledRejection', thrown);
    expect(thrown).not.toHaveBeenCalled();
  });
});

describe('the whole screen', () => {
  const windowed = { innerWidth: 1280, innerHeight: 720 };
  const panel = { width: 1920, height: 1080 };
  const press = async (name: string): Promise<void> => {
    page.dispatchEvent(new Event(name));
    await settled();
  };
  /** @returns what is called when the page wants the whole screen */
  const stand = (size: typeof windowed, more: Record<string, unknown> = {}) => {
    const ask = vi.fn(() => Promise.resolve());
    const html = { requestFullscreen: ask };
    Object.assign(page, { fullscreenEnabled: true, fullscreenElement: null, documentElement: html, ...more });
    vi.stubGlobal('window', size);
    vi.stubGlobal('screen', panel);
    fillScreen(end.signal);
    return ask;
  };

  it.each(['pointerup', 'keydown'])('is asked for at the first %s', async (name) => {
    const ask = stand(windowed);
    expect(ask).not.toHaveBeenCalled();
    await press(name);
    await press(name);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is not asked for where a kiosk has it already', async () => {
    const ask = stand({ innerWidth: panel.width, innerHeight: panel.height });
    await press('pointerup');
    expect(ask).not.toHaveBeenCalled();
  });

  it('nor where somebody has taken it, nor where there is none (iPhone)', async () => {
    const taken = stand(windowed, { fullscreenElement: {} });
    await press('pointerup');
    end.abort();
    end = new AbortController();
    const none = stand(windowed, { fullscreenEnabled: undefined });
    await press('pointerup');
    expect([taken.mock.calls.length, none.mock.calls.length]).toEqual([0, 0]);
  });

  it('is refused without a word', async () => {
    const ask = stand(windowed);
    const thrown = vi.fn();
    process.on('unhandledRejection', thrown);
    ask.mockImplementation(() => Promise.reject(new TypeError('no')));
    await press('pointerup');
    await new Promise((done) => setTimeout(done, 10));
    process.off('unhandledRejection', thrown);
    expect(thrown).not.toHaveBeenCalled();
  });
});
