/** What the staff corner says of the local server, and what it does not say where there is none. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readHealth, restartBrowser, type ServerHealth } from '../../../../src/client/hall-server.ts';
import {
  canRestart,
  followServer,
  serverRows,
  type ServerNow,
} from '../../../../src/performers/loop/staff-server.ts';
import { ui } from '../../../../src/ui/index.ts';

const health: ServerHealth = {
  uptimeSeconds: 3725,
  files: { state: 'whole', checked: 12, total: 12, damaged: [], missing: [] },
  browser: { state: 'running', restarts: 2, lastReason: 'the page hangs' },
};
const words = ui('en').hall.loop.server;
const zh = ui('zh-CN').hall.loop.server;

describe('rows of the local server', () => {
  it('are none where there is none', () => expect(serverRows(undefined, words)).toEqual([]));

  it('tell its age, its files and its browser', () => {
    expect(serverRows(health, words)).toEqual([
      ['Local server', 'running for 01:02:05'],
      ['Files', 'all 12 are whole'],
      ['Browser', 'watched, begun afresh 2 times · last because the page hung'],
    ]);
    expect(serverRows(health, zh)[2]).toEqual(['浏览器', '有人看护，重开过2次 · 上次是页面不动了']);
  });

  it('name the bad files, three of them', () => {
    const files = { ...health.files, state: 'damaged' as const, damaged: ['a', 'b'], missing: ['c', 'd'] };
    expect(serverRows({ ...health, files }, zh)[1]).toEqual([
      '文件',
      '4个坏了或缺了，请重新拷一份：a · b · c …',
    ]);
  });

  it('say that it is silent when it was there before', () =>
    expect(serverRows('silent', words)).toEqual([[words.name, words.silent]]));

  it('offer a restart only where somebody watches', () => {
    expect(canRestart(health)).toBe(true);
    expect(canRestart({ ...health, browser: { ...health.browser, state: 'none' } })).toBe(false);
    expect(canRestart('silent')).toBe(false);
  });

  it('have words for every reason a kiosk program gives', () => {
    const programs = ['browser.mjs', 'browser.py', 'browser.ps1'].map((name) =>
      readFileSync(`editions/kiosk/${name}`, 'utf8'),
    );
    const given = programs.flatMap((text) =>
      [...text.matchAll(/'(asked for|(?:the (?:page|browser)|no Chrom)[^']*)'/gu)].map(
        ([, reason]) => reason ?? '',
      ),
    );
    expect(new Set(given).size).toBeGreaterThan(5);
    for (const reason of given)
      for (const table of [words, zh]) expect(table.reasons).toHaveProperty([reason]);
  });
});

describe('asking it', () => {
  const page = (edition?: string): void => {
    vi.stubGlobal('document', { documentElement: { dataset: { edition } } });
    vi.stubGlobal('location', { href: 'http://127.0.0.1:8137/base/exhibit/loop/' });
    vi.stubGlobal('window', globalThis);
  };
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const told = (): { heard: ServerNow[]; corner: AbortController } => {
    const [heard, corner] = [[] as ServerNow[], new AbortController()];
    followServer((now) => heard.push(now), corner.signal);
    return { heard, corner };
  };

  it('a page of the web asks nobody', async () => {
    page();
    const ask = vi.fn();
    vi.stubGlobal('fetch', ask);
    const { heard } = told();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([heard, ask.mock.calls]).toEqual([[], []]);
  });

  it.each([
    ['nobody is there', () => Promise.reject(new TypeError('failed'))],
    ['another host answers 404', () => Promise.resolve(new Response('', { status: 404 }))],
    ['another host answers a page', () => Promise.resolve(new Response('<!doctype html>'))],
    ['another program answers', () => Promise.resolve(Response.json({ status: 'ok' }))],
  ])('where %s nothing is said, and nobody asked again', async (_, answer) => {
    page('kiosk');
    const ask = vi.fn(answer);
    vi.stubGlobal('fetch', ask);
    const { heard } = told();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual([]);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('asks again while the corner is open, notices silence, and ends with the corner', async () => {
    page('kiosk');
    let up = true;
    const ask = vi.fn((_: string) =>
      up ? Promise.resolve(Response.json(health)) : Promise.reject(new Error()),
    );
    vi.stubGlobal('fetch', ask);
    const { heard, corner } = told();
    await vi.advanceTimersByTimeAsync(100);
    expect(ask.mock.calls[0]?.[0]).toBe('http://127.0.0.1:8137/-/health');
    up = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(heard).toEqual([health, 'silent']);
    corner.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('a restart was promised, or not', async () => {
    page('kiosk');
    for (const [status, promised] of [
      [202, true],
      [403, false],
    ] as const) {
      vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status })));
      expect(await restartBrowser()).toBe(promised);
    }
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError()));
    expect(await restartBrowser()).toBe(false);
  });

  it('takes nothing for health that is none', () => {
    for (const said of [null, 'x', 3, {}, { files: {}, browser: {} }, { ...health, files: undefined }])
      expect(readHealth(said)).toBeUndefined();
    expect(readHealth(health)).toEqual(health);
  });
});
