/** Which scripts may run beside the page, and where none is tried. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const started: unknown[] = [];
function FakeWorker(url: unknown): void {
  started.push(url);
}

/** The module as a page at `location` has it. @param policies undefined in a browser without Trusted Types */
async function pageAt(location: string, policies?: string[]) {
  vi.resetModules();
  vi.stubGlobal('location', new URL(location));
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  const createPolicy = (name: string, rules: { createScriptURL(url: string): string }) => {
    policies?.push(name);
    return { createScriptURL: (url: string) => `trusted ${rules.createScriptURL(url)}` };
  };
  vi.stubGlobal('window', { Worker: FakeWorker, ...(policies && { trustedTypes: { createPolicy } }) });
  return import('../../../src/client/start-worker.ts');
}
beforeEach(() => void started.splice(0));
afterEach(() => vi.unstubAllGlobals());

describe('a worker of the site', () => {
  it('is passed by a policy of its own, which is made once', async () => {
    const policies: string[] = [];
    const { startWorker } = await pageAt('https://story.example/s/arrive/', policies);
    expect(startWorker('/_astro/crowd.js')).toBeInstanceOf(FakeWorker);
    startWorker('/_astro/crowd.js');
    expect(policies).toEqual(['worker']);
    expect(started).toEqual(['trusted /_astro/crowd.js', 'trusted /_astro/crowd.js']);
  });
  it('needs no policy where a browser has none', async () => {
    const { startWorker } = await pageAt('https://story.example/');
    startWorker('/_astro/crowd.js');
    expect(started).toEqual(['/_astro/crowd.js']);
  });
  it('is written by the build: nothing else is started', async () => {
    const { startWorker } = await pageAt('https://story.example/', []);
    for (const url of [
      '/sw.js',
      'https://else.example/_astro/crowd.js',
      'data:text/javascript,1',
      '/_astro/../sw.js',
    ])
      expect(() => startWorker(url), url).toThrow(`${url}: not a script of this site`);
    expect(started).toEqual([]);
  });
  it('is not tried from a disk', async () => {
    const { startWorker } = await pageAt('file:///D:/story/index.html');
    expect(startWorker('/_astro/crowd.js')).toBeUndefined();
    expect(started).toEqual([]);
  });
});
