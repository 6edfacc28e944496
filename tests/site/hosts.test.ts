/** Real servers with the configuration that a build writes: every answer has the headers of the table, and no other of theirs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guestsOf } from '../../scripts/hosts/guests.ts';
import { headersOf, headerTable, type Headers } from '../../src/hosting/headers.ts';
import { contentType } from '../../src/hosting/media-types.ts';
import { environment } from '../../src/lib/environment.ts';
import { filesOf } from '../support/dist.ts';
import { programOf, startHost, type HostName, type RealHost } from '../support/real-hosts.ts';

const { outDir: dist } = environment();
const table = headerTable(guestsOf(dist));
const NAMES = Object.keys(headersOf('index.html', table)).map((name) => name.toLowerCase());

/** Some files of every kind in every folder of the root. */
function samples(most = 2): string[] {
  const kinds = new Map<string, string[]>();
  for (const path of filesOf(dist).filter((one) => !/\.(br|gz)$/u.test(one))) {
    const kind = `${path.includes('/') ? path.split('/')[0] : path} ${path.split('.').at(-1)}`;
    const list = kinds.get(kind) ?? [];
    if (list.length < most) kinds.set(kind, [...list, path]);
  }
  return [...kinds.values()].flat();
}

const lower = (headers: Headers): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const sent = ({ headers }: Response): Record<string, string | null> =>
  Object.fromEntries(NAMES.map((name) => [name, headers.get(name)]));

for (const name of ['nginx', 'caddy'] as const satisfies readonly HostName[])
  for (const basePath of ['/', '/a/story/']) {
    const there = programOf(name) !== undefined;
    const title = `${name} at ${basePath}${there ? '' : ` (SKIPPED: ${name} is not installed here)`}`;
    describe.skipIf(!there)(title, () => {
      let host: RealHost;
      const ask = (path: string, init?: RequestInit) =>
        fetch(`${host.origin}${basePath}${path}`, { redirect: 'manual', ...init });
      beforeAll(async () => {
        if (!existsSync(join(dist, 'index.html'))) throw new Error(`${dist} is not built: npm run build`);
        host = await startHost(name, { table, basePath, folder: dist });
      });
      afterAll(() => host?.stop());

      it('sends the headers and the type of the table with every kind of file', async () => {
        const paths = samples();
        expect(paths.length).toBeGreaterThan(30);
        for (const path of paths) {
          const answer = await ask(path.replace(/(^|\/)index\.html$/u, '$1'));
          expect(answer.status, path).toBe(200);
          expect(sent(answer), path).toEqual(lower(headersOf(path, table)));
          expect(answer.headers.get('content-type')?.toLowerCase(), path).toBe(contentType(path));
        }
      });

      it.each(['no/such/page/', '_astro/gone.0123abcd.js', 'cards/gone.png'])(
        'answers %s with the page for what is not there, kept by nobody',
        async (path) => {
          const answer = await ask(path);
          expect(answer.status).toBe(404);
          expect(await answer.text()).toContain('<main');
          expect(sent(answer)).toEqual(lower(headersOf(undefined, table)));
        },
      );

      it('leads an address without its last slash to the one that has it, on whatever port', async () => {
        const answer = await ask('facts');
        expect([301, 302, 308]).toContain(answer.status);
        const to = new URL(answer.headers.get('location') ?? '', answer.url).href;
        expect(to).toBe(`${host.origin}${basePath}facts/`);
      });

      it('squeezes text and nothing else', async () => {
        const with_ = (encoding: string) => ({ headers: { 'accept-encoding': encoding } });
        const encoded = async (path: string, encoding: string) =>
          (await ask(path, with_(encoding))).headers.get('content-encoding');
        for (const path of ['', 'data/story.json', 'data/places.geojson'])
          expect(await encoded(path, 'gzip'), path).toBe('gzip');
        expect(await encoded('icon-192.png', 'gzip, br')).toBeNull();
        if (host.brotli) expect(await encoded('', 'gzip, br')).toBe('br');
      });

      it('gives a part of a sound to who asks for one', async () => {
        const sound = filesOf(dist).find((path) => path.endsWith('.m4a')) ?? '';
        const answer = await ask(sound, { headers: { range: 'bytes=10-19' } });
        expect(answer.status).toBe(206);
        expect((await answer.arrayBuffer()).byteLength).toBe(10);
      });

      it('gives nothing from outside the site', async () => {
        for (const path of ['..%2fpackage.json', '%2e%2e/package.json', '_astro/..%2f..%2fpackage.json'])
          expect((await ask(path)).status, path).toBeGreaterThanOrEqual(400);
      });
    });
  }
