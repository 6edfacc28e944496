import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasRoom, keptUnder } from '../../../src/worker/kept-under.ts';

const estimate = (answer: () => Promise<{ usage?: number }>): void => {
  vi.stubGlobal('navigator', { storage: { estimate: answer } });
};
afterEach(() => vi.unstubAllGlobals());

describe('hasRoom', () => {
  it('counts what is kept already', async () => {
    estimate(() => Promise.resolve({ usage: 90 }));
    expect(await hasRoom(10, 100)).toBe(true);
    expect(await hasRoom(11, 100)).toBe(false);
  });
  it('believes a browser that does not tell', async () => {
    estimate(() => Promise.reject(new Error('no')));
    expect(await hasRoom(1000, 100)).toBe(true);
  });
});

describe('keptUnder', () => {
  const asked = (response: Response) =>
    keptUnder(100).cacheWillUpdate?.({
      response,
      request: new Request('https://story.example/'),
      event: new Event('fetch'),
    });

  it('keeps whole answers that have room, and no others', async () => {
    estimate(() => Promise.resolve({ usage: 0 }));
    expect(await asked(new Response('x', { headers: { 'content-length': '1' } }))).toBeInstanceOf(Response);
    expect(await asked(new Response('x', { status: 206 }))).toBeNull();
    expect(await asked(new Response('x', { status: 404 }))).toBeNull();
    expect(await asked(new Response('x', { headers: { 'content-length': '101' } }))).toBeNull();
  });
});
