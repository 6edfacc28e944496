/** The folder for a hall: its servers answer alike, damage is told, nothing leads or asks outside, and the page comes back. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKiosk } from '../../scripts/editions/kiosk.ts';
import { contentType } from '../../src/hosting/media-types.ts';
import { environment } from '../../src/lib/environment.ts';
import { chromiumReader } from '../support/chromium-reader.ts';
import { filesOf, htmlOf, read } from '../support/dist.ts';
import { tags } from '../support/html.ts';
import { Kiosk, SERVERS } from '../support/kiosk-run.ts';
import { rawRequest } from '../support/raw-request.ts';

const { outDir: dist, basePath: base } = environment();
/** Nothing beyond the kiosk's own address exists: the cable is pulled from the start. */
const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
let workshop: string;
let dir: string;
let made: Awaited<ReturnType<typeof makeKiosk>>;
beforeAll(async () => {
  workshop = mkdtempSync(join(tmpdir(), 'story-kiosk-'));
  dir = join(workshop, 'kiosk');
  made = await makeKiosk(dist, dir, base, '');
});
afterAll(() => rmSync(workshop, { recursive: true, force: true, maxRetries: 5 }));

describe('its pages', () => {
  it('lead nowhere outside, open no window and save no file', () => {
    const ways = htmlOf(join(dir, 'site')).flatMap((path) =>
      tags(read(join(dir, 'site'), path))
        .filter(({ name, attributes: { href = '#', target, download } }) => {
          const out = /^(?:[a-z]+:|\/\/)/iu.test(href) || !/^#|(?:\/|\.html)(?:#.*)?$/u.test(href);
          return name === 'a' && (out || target !== undefined || download !== undefined);
        })
        .map(({ attributes }) => `${path}: ${attributes['href'] ?? ''}`),
    );
    expect(ways).toEqual([]);
  });

  it('know their edition and build, hold the line and are set in a face of their own', () => {
    expect(made.missing).toEqual([]);
    for (const path of htmlOf(join(dir, 'site'))) {
      const html = read(join(dir, 'site'), path);
      expect(html, path).toContain(`data-edition="kiosk" data-build="${made.build}"`);
      expect(html, path).toContain('src="/-/kiosk.js"');
    }
  });

  it('and no service worker is with them', () => {
    expect(filesOf(join(dir, 'site')).filter((path) => /(?:^|\/)sw\b.*\.js$/u.test(path))).toEqual([]);
  });
});

describe.each(SERVERS)('its server in $name', ({ name, command, here }) => {
  let kiosk: Kiosk;
  const skip = !here;
  beforeAll(async () => {
    if (here) kiosk = await Kiosk.start(dir, [...command, '--serve'], join(workshop, name));
  });
  afterAll(() => kiosk?.stop());
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    rawRequest(kiosk.origin, base + path, headers, method);
  const sound = () => filesOf(join(dir, 'site')).find((path) => path.endsWith('.webm')) ?? '';
  const bytes = () => readFileSync(join(dir, 'site', sound()));

  it.skipIf(skip)('says what each file is, and keeps no page', async () => {
    // One file of each ending that there is: the same as on every other host of the site.
    const endings = new Map(
      filesOf(join(dir, 'site')).map((path) => [/\.[a-z0-9]+$/u.exec(path)?.[0] ?? '', path]),
    );
    expect([...endings.keys()]).toEqual(expect.arrayContaining(['.html', '.js', '.woff2', '.webm', '.svg']));
    for (const path of endings.values()) {
      const { status, headers } = await ask(path);
      expect([status, headers['content-type']], path).toEqual([200, contentType(path)]);
      expect(headers['content-type'], path).not.toBe('application/octet-stream');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    const page = await ask('');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  });

  it.skipIf(skip)('answers a part of a file with those bytes and no others', async () => {
    const whole = bytes();
    const size = whole.length;
    for (const [range, from, to] of [
      ['bytes=100-199', 100, 199],
      [`bytes=${size - 50}-`, size - 50, size - 1],
      ['bytes=-20', size - 20, size - 1],
      ['bytes=0-99999999', 0, size - 1],
    ] as const) {
      const { status, headers, body } = await ask(sound(), { range });
      expect([status, headers['content-range']], range).toEqual([206, `bytes ${from}-${to}/${size}`]);
      expect(body.equals(whole.subarray(from, to + 1)), range).toBe(true);
    }
    const beyond = await ask(sound(), { range: `bytes=${size}-` });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${size}`]);
    for (const range of ['bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-'])
      expect((await ask(sound(), { range })).status, range).toBe(200);
    const head = await ask(sound(), {}, 'HEAD');
    expect([head.status, Number(head.headers['content-length']), head.body.length]).toEqual([200, size, 0]);
  });

  it.skipIf(skip)('gives nothing outside the site', async () => {
    const ways = [
      '..%2fsettings.json',
      '../settings.json',
      '%2e%2e/settings.json',
      'x/..%2f..%2fBUILD',
      '..%5cBUILD',
      '%00',
      '%zz',
      '/../BUILD',
      'BUILD',
    ];
    for (const path of ways) expect((await ask(path)).status, path).toBe(404);
    expect((await ask('favicon.svg', {}, 'DELETE')).status).toBe(501);
    const foreign = { host: 'story.example' };
    expect((await ask('', foreign)).status).toBe(403);
    expect(
      (await rawRequest(kiosk.origin, '/-/restart', { origin: 'http://evil.example' }, 'POST')).status,
    ).toBe(403);
  });

  it.skipIf(skip)('leads from a folder to its page', async () => {
    const { status, headers } = await ask('facts');
    expect([status, headers['location']]).toEqual([301, `${base}facts/`]);
    expect((await ask('facts/')).status).toBe(200);
    const lost = await ask('nothing/');
    expect([lost.status, lost.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  });

  it.skipIf(skip)('has checked every file and says that all are whole', async () => {
    await kiosk.until(({ files }) => files.state !== 'checking');
    const { build, files } = await kiosk.health();
    expect(build).toBe(made.build);
    expect(files).toMatchObject({ state: 'whole', damaged: [], missing: [], checked: files.total });
  });

  it.skipIf(skip)('names one flipped byte in every kind of file, and a file that is not there', async () => {
    const broken = join(workshop, `broken-${name}`);
    cpSync(dir, broken, { recursive: true });
    const kinds = ['.html', '.js', '.css', '.woff2', '.svg', '.png', '.webm', '.m4a', '.json', '.py', '.ps1'];
    const list = filesOf(broken).filter((path) => path !== 'settings.json');
    const victims = kinds.map((end) => list.find((path) => path.endsWith(end)) ?? end);
    for (const path of victims.filter((one) => !/^(?:kiosk|browser|edition|flags|types)\./u.test(one))) {
      const data = readFileSync(join(broken, path));
      data[data.length >> 1]! ^= 1;
      writeFileSync(join(broken, path), data);
    }
    rmSync(join(broken, 'site/favicon.svg'));
    const other = await Kiosk.start(broken, [...command, '--serve'], join(workshop, name));
    try {
      await other.until(({ files }) => files.state === 'damaged');
      const { files } = await other.health();
      const flipped = victims.filter((one) => !/^(?:kiosk|browser|edition|flags|types)\./u.test(one));
      expect(files.damaged.sort()).toEqual(flipped.sort());
      expect(files.missing).toEqual(['site/favicon.svg']);
    } finally {
      await other.stop();
    }
  });
});

describe('without a network', () => {
  it('its pages ask for nothing outside, and show every character in the faces they carry', async () => {
    const kiosk = await Kiosk.start(dir, [...SERVERS[1]!.command, '--serve'], join(workshop, 'pages'));
    const reader = await chromiumReader(new RegExp(`^${kiosk.origin}/|^data:|^blob:`, 'u'), [NO_NETWORK]);
    try {
      for (const path of [
        '',
        'map/',
        'facts/',
        'listen/',
        ...htmlOf(join(dir, 'site'))
          .filter((one) => one.startsWith('exhibit/'))
          .map((one) => one.replace(/index\.html$/u, '')),
      ]) {
        await reader.open(`${kiosk.origin}${base}${path}`);
        await reader.see('new Promise((done) => setTimeout(done, 1500))');
        const links = await reader.see<string[]>(
          `[...document.links].map(({ href }) => href).filter((href) => !href.startsWith(location.origin))`,
        );
        expect(links, path).toEqual([]);
        const faces = await reader.see<string[]>(
          `document.fonts.ready.then((all) => [...all].filter((one) => one.status === 'loaded').map((one) => one.family))`,
        );
        expect(faces.join(), path).toContain('Story Sans');
      }
      expect(reader.outside?.()).toEqual([]);
      expect(reader.complaints()).toEqual([]);
    } finally {
      await reader.close();
      await kiosk.stop();
    }
  });
});
