/** Sharing, on the real site as it was just built: heads, pictures, codes, and what a crawler makes of each section. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handler } from '../../scripts/serve.ts';
import { environment } from '../../src/lib/environment.ts';
import { CRAWLERS, preview } from '../support/crawl.ts';
import { fileAt, filesOf, htmlOf, read, sectionIds, storyOf } from '../support/dist.ts';
import { bareText, tags } from '../support/html.ts';
import { coarseness, readQr, readSqueezed } from '../support/qr-read.ts';

const { outDir: dist, siteUrl: site, basePath: base } = environment();
const root = site + base;
const story = storyOf(dist);
const sections = sectionIds(story);
/** Pages with share pictures of their own, by the id of those. */
const own: [id: string, path: string][] = [
  ['story', ''],
  ['facts', 'facts/'],
  ...sections.map((id): [string, string] => [id, `s/${id}/`]),
  ...story.facts.map(({ id }): [string, string] => [`fact-${id}`, `f/${id}/`]),
];
const html = (path: string): string => read(dist, `${path}index.html`);

describe('pages (SH-1, SH-2)', () => {
  it('stand at short addresses, one a section', () => {
    const pages = filesOf(dist).filter((path) => /^s\/[a-z0-9-]{1,24}\/index\.html$/u.test(path));
    expect(pages).toHaveLength(sections.length);
    // The host's own part is the operator's; the rest stays within 30 of the 60 signs.
    expect(sections.filter((id) => `s/${id}/`.length > 30)).toEqual([]);
  });

  it('hold the words of their section and the way to the whole, and send nobody elsewhere', () => {
    for (const id of sections) {
      const text = html(`s/${id}/`);
      expect(text).not.toMatch(/http-equiv="?refresh/iu);
      const scenes = story.chapters.flatMap((c) =>
        c.id === id ? c.scenes : c.scenes.filter((s) => s.id === id),
      );
      const words = bareText(text);
      for (const beat of scenes.flatMap(({ beats }) => beats))
        for (const line of beat.text.split('\n'))
          expect(words, `${id}: ${line}`).toContain(line.replace(/\s+/gu, ''));
      const links = tags(text).map(({ attributes }) => attributes['href']);
      expect(links).toContain(base);
      expect(links, 'on into the whole at that beat').toContain(
        `${base}#${scenes[0]?.beats[0]?.anchor ?? ''}`,
      );
    }
  });
});

describe('heads (SH-3 to SH-6)', () => {
  const WANTED = [
    'name=description itemprop=description itemprop=name itemprop=image property=og:type property=og:title',
    'property=og:description property=og:url property=og:image property=og:image:width property=og:image:height',
    'property=og:image:alt property=og:image:type property=og:site_name property=og:locale name=twitter:card',
    'name=twitter:title name=twitter:description name=twitter:image name=twitter:image:alt',
  ].flatMap((line) => line.split(' '));

  it.each(['', 'facts/', `s/${sections[0] ?? ''}/`, `f/${story.facts[0]?.id ?? ''}/`])(
    '/%s is complete in 16 kB',
    (path) => {
      const { meta, canonical } = preview(html(path).slice(0, 16_384));
      expect(WANTED.filter((key) => (meta[key] ?? '') === '')).toEqual([]);
      expect(canonical).toBe(root + path);
    },
  );

  it('end before 16 kB on every page, linked data included', () => {
    const late = htmlOf(dist).filter(
      (path) => Buffer.byteLength(read(dist, path).split('</head>')[0] ?? '') > 16_384,
    );
    expect(late).toEqual([]);
  });

  it('are each page’s own', () => {
    const heads = own.map(([, path]) => preview(html(path)));
    for (const pick of ['title', 'description', 'canonical'] as const)
      expect(new Set(heads.map((head) => head[pick])).size, pick).toBe(own.length);
    for (const key of ['property=og:image', 'itemprop=image', 'property=og:url'])
      expect(new Set(heads.map(({ meta }) => meta[key])).size, key).toBe(own.length);
    for (const { meta, canonical } of heads) {
      expect(meta['property=og:url']).toBe(canonical);
      expect(canonical).not.toMatch(/[#?]/u);
    }
  });

  it('carry linked data of the page', () => {
    for (const [, path] of own) {
      const block = tags(html(path)).find(({ attributes }) => attributes['type'] === 'application/ld+json');
      const data = JSON.parse(block?.raw ?? '') as Record<string, unknown>;
      expect(data['@type'], path).toBe(path === 'facts/' ? 'Dataset' : 'NewsArticle');
      expect(data['url']).toBe(root + path);
    }
  });

  it('have titles and descriptions of a length that is read (SH-5)', () => {
    for (const id of sections) {
      const { title, description } = preview(html(`s/${id}/`));
      expect([...title].length, title).toBeLessThanOrEqual(30);
      expect([...description].length, description).toBeGreaterThanOrEqual(40);
      expect([...description].length, description).toBeLessThanOrEqual(80);
    }
  });
});

describe('pictures (SH-6, SH-7, SH-25)', () => {
  const size = async (path: string) => {
    const bytes = readFileSync(join(dist, path));
    expect(bytes.subarray(1, 4).toString('latin1'), path).toBe('PNG');
    const { width, height } = await sharp(bytes).metadata();
    return { width, height, bytes: bytes.length };
  };

  it('are as large and as light as their heads and the networks want', async () => {
    for (const [id] of own) {
      const card = await size(`cards/${id}.png`);
      expect([card.width, card.height], id).toEqual([1200, 630]);
      expect(card.bytes, id).toBeLessThanOrEqual(300_000);
      const square = await size(`cards/${id}-square.png`);
      expect([square.width, square.height], id).toEqual([500, 500]);
      expect(square.bytes, id).toBeLessThanOrEqual(60_000);
    }
    for (const id of ['story', ...sections]) {
      const poster = await size(`posters/${id}.png`);
      expect([poster.width, poster.height], id).toEqual([1080, 1920]);
      expect(poster.bytes, id).toBeLessThanOrEqual(600_000);
    }
  });

  it('are what their heads declare: address, kind and size in pixels (SH-6)', async () => {
    for (const [id, path] of own) {
      const { meta } = preview(html(path));
      const declared = (name: string): string => meta[`property=og:image${name}`] ?? '';
      expect(declared('').startsWith(root), id).toBe(true);
      const { format, width, height } = await sharp(join(dist, declared('').slice(root.length))).metadata();
      expect([declared(':type'), declared(':width'), declared(':height')], id).toEqual([
        `image/${format}`,
        String(width),
        String(height),
      ]);
    }
  });

  it('hold no two alike', () => {
    const cards = filesOf(join(dist, 'cards')).map((path) =>
      readFileSync(join(dist, 'cards', path)).toString('base64'),
    );
    expect(new Set(cards).size).toBe(cards.length);
  });
});

describe('codes (SH-20, SH-21, SH-23)', () => {
  it('lead to the canonical address of their page, alone and on the poster, squeezed and whole', async () => {
    const all = own.flatMap(([id, path]) => [
      [`qr/${id}.png`, path] as const,
      ...(fileAt(dist, `posters/${id}.png`) === undefined ? [] : [[`posters/${id}.png`, path] as const]),
    ]);
    expect(all.length).toBe(own.length + sections.length + 1);
    expect(filesOf(join(dist, 'qr'))).toHaveLength(own.length);
    const wrong: string[] = [];
    for (const [file, path] of all) {
      if ((await readQr(join(dist, file))) !== root + path) wrong.push(file);
      if ((await readSqueezed(join(dist, file))) !== root + path) wrong.push(`${file}, squeezed`);
    }
    expect(wrong).toEqual([]);
  });

  it('are coarse enough on a poster: 8 px a module, version 4 at most', async () => {
    const fine: string[] = [];
    for (const id of ['story', ...sections]) {
      const { module, version } = await coarseness(join(dist, `posters/${id}.png`));
      // The corners are found within a pixel or two of 200.
      if (module < 7.9 || version > 4)
        fine.push(`${id}: version ${version}, ${module.toFixed(2)} px a module`);
    }
    expect(fine).toEqual([]);
  });
});

describe('a crawler (SH-12)', () => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createServer(handler(dist, base));
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it.each(Object.entries(CRAWLERS))(
    '%s reads title, words and picture of every section',
    async (_, { agent, reads }) => {
      for (const id of ['story', ...sections]) {
        const path = id === 'story' ? '' : `s/${id}/`;
        const answer = await fetch(`${origin}${base}${path}?from=timeline&isappinstalled=0`, {
          headers: { 'user-agent': agent },
          redirect: 'error',
        });
        expect(answer.status).toBe(200);
        const read = preview(
          Buffer.from(await answer.arrayBuffer())
            .subarray(0, reads)
            .toString('utf8'),
        );
        const section = story.chapters.flatMap((c) => [c, ...c.scenes]).find((one) => one.id === id);
        expect(read.title).toContain(section?.title ?? story.title);
        expect(read.description).toBe(section?.summary ?? story.description);
        expect(read.meta['property=og:image']).toBe(`${root}cards/${id}.png`);
        expect(read.meta['itemprop=image']).toBe(`${root}cards/${id}-square.png`);
        expect(read.canonical).toBe(root + path);
      }
    },
  );
});

describe('what the default build leaves out', () => {
  it('has nothing of WeChat’s SDK (SH-19) and no reward for sharing (SH-17)', () => {
    const text = filesOf(dist).filter((path) => /\.(html|js)$/u.test(path));
    for (const path of text) {
      const content = read(dist, path);
      expect(content.includes('wx.config') || content.includes('jsApiList'), path).toBe(false);
      expect(/分享领|转发领|转发可见|集赞|分享后(才|可)/u.exec(content), path).toBeNull();
    }
  });
});
