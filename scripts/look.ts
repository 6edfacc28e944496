/**
 * `npm run look`: contact sheets of every page, at five sizes and at scroll positions between the stops, into `look/`.
 * The habit by which we judge our own pages. It looks at what was built last: run `npm run build` first.
 *
 *   npm run look -- --page s/ --size phone,hall --every 4     fewer of them
 *   npm run look -- --page / --full                           single pictures in full size as well
 *   npm run look -- --frames <dir> [--anchor title=start-title]   reference frames beside the page
 *   npm run look -- --film lead --size phone,desktop           a film of one chapter (or all): every 2 % of its way
 *   npm run look -- --gallery                                every picture in every state, every block
 *   npm run look -- --no-script | --print                     as paper reads: without script | only the printed pages
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { environment } from '../src/lib/environment.ts';
import { BROWSER_FLAGS, findBrowser } from './find-browser.ts';
import { layBeside } from './look/beside.ts';
import { film, open, passThrough } from './look/capture.ts';
import { pagesOf } from './look/pages.ts';
import { writeGallery } from './look/gallery.ts';
import { canDrawPdf, printedPages } from './look/print.ts';
import { writeSheets, type Picture } from './look/sheet.ts';
import { SIZES, slug } from './look/sizes.ts';
import { loadStory } from '../src/story/index.ts';
import { handler } from './serve.ts';

const { values } = parseArgs({
  options: {
    page: { type: 'string', multiple: true, default: [] },
    size: { type: 'string', default: Object.keys(SIZES).join(',') },
    every: { type: 'string', default: '1' },
    wait: { type: 'string', default: '120' },
    // A sheet of this height can still be read when it is shown whole; up to 6000 for scrolling through.
    tall: { type: 'string', default: '2000' },
    out: { type: 'string', default: 'look' },
    full: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    'no-script': { type: 'boolean', default: false },
    film: { type: 'string' },
    gallery: { type: 'boolean', default: false },
    frames: { type: 'string' },
    anchor: { type: 'string', multiple: true, default: [] },
  },
});
const { outDir, basePath } = environment();
const out = resolve(values.out);
const every = Number(values.every);
const wait = Number(values.wait);
const tall = Number(values.tall);
const chosen = values.size.split(',');

/** Sheets of one page at one size. */
async function lookAt(browser: Browser, origin: string, path: string, sizeName: string): Promise<string[]> {
  const viewport = SIZES[sizeName] ?? { width: 390, height: 844 };
  const page = await browser.newPage({ viewport, javaScriptEnabled: !values['no-script'] });
  await open(page, origin + path);
  const pictures: Picture[] = [];
  const dir = join(out, sizeName);
  const singles = join(dir, slug(path));
  if (values.full) mkdirSync(singles, { recursive: true });
  for await (const frame of passThrough(page, { every, wait })) {
    pictures.push(frame);
    if (values.full) writeFileSync(join(singles, `${String(frame.top).padStart(6, '0')}.png`), frame.image);
  }
  await page.close();
  const title = `/${path}  ${sizeName} ${viewport.width}×${viewport.height}${values['no-script'] ? '  no script' : ''}`;
  return writeSheets(pictures, { dir, name: slug(path), title, tall });
}

/** Sheets of one chapter of the whole, every two percent of its way. */
async function lookAtFilm(
  browser: Browser,
  origin: string,
  anchor: string,
  sizeName: string,
): Promise<string[]> {
  const page = await browser.newPage({ viewport: SIZES[sizeName] ?? { width: 390, height: 844 } });
  await open(page, origin);
  const pictures: Picture[] = [];
  for await (const frame of film(page, { anchor, step: 0.02 * every, wait })) pictures.push(frame);
  await page.close();
  return writeSheets(pictures, {
    dir: join(out, 'film', sizeName),
    name: anchor,
    title: `#${anchor}  ${sizeName}`,
    tall,
  });
}

/** Sheets of one page as it prints. */
async function lookAtPrint(browser: Browser, origin: string, path: string): Promise<string[]> {
  const page = await browser.newPage({ javaScriptEnabled: !values['no-script'] });
  await open(page, origin + path);
  const pictures = await printedPages(page, values.full ? 110 : 60);
  await page.close();
  const dir = join(out, 'print');
  if (values.full) {
    mkdirSync(join(dir, slug(path)), { recursive: true });
    for (const [i, { image }] of pictures.entries())
      writeFileSync(join(dir, slug(path), `${i + 1}.png`), image);
  }
  const title = `/${path}  on paper, ${pictures.length} pages`;
  return writeSheets(pictures, { dir, name: slug(path), title, tall });
}

/** Does the jobs two at a time: as many as there are cores on a small machine. */
async function inPairs(jobs: (() => Promise<string[]>)[]): Promise<void> {
  const queue = [...jobs];
  const work = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift())
      for (const line of await job()) console.log(line);
  };
  await Promise.all([work(), work()]);
}

/** What keeps us from looking, as a sentence; undefined when nothing does. */
function obstacle(): string | undefined {
  const unknown = chosen.filter((name) => SIZES[name] === undefined);
  if (unknown.length > 0)
    return `No size called ${unknown.join(', ')}. There are: ${Object.keys(SIZES).join(', ')}.`;
  if (!(every > 0 && wait >= 0 && tall > 0))
    return '--every, --wait and --tall are numbers; --every 1 is every half screen.';
  if (!existsSync(join(outDir, 'index.html')))
    return `Nothing to look at: ${outDir} holds no index.html. Run "npm run build" first.`;
  if (pagesOf(outDir, values.page).length > 0) return undefined;
  return `No page matches ${values.page.join(', ')}. There are: /${pagesOf(outDir, []).join(' /')}`;
}

const reason = obstacle();
if (reason !== undefined) {
  console.error(reason);
  process.exit(1);
}
const server = createServer(handler(outDir, basePath)).listen(0, 'localhost');
await new Promise((ready) => server.once('listening', ready));
const origin = `http://localhost:${(server.address() as AddressInfo).port}${basePath}`;
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
const start = performance.now();
try {
  if (values.film !== undefined) {
    const { chapters } = JSON.parse(readFileSync(join(outDir, 'data/story.json'), 'utf8')) as {
      chapters: { id: string }[];
    };
    const anchors = values.film === 'all' ? chapters.map(({ id }) => id) : values.film.split(',');
    await inPairs(anchors.flatMap((id) => chosen.map((size) => () => lookAtFilm(browser, origin, id, size))));
  } else if (values.gallery) {
    const story = loadStory(environment().storyDir);
    for (const line of await writeGallery(story, { browser, url: origin, dist: outDir, out }))
      console.log(line);
  } else if (values.frames !== undefined) {
    const anchors = new Map(values.anchor.map((pair) => pair.split('=') as [string, string]));
    const said = await layBeside({
      browser,
      url: origin,
      frames: resolve(values.frames),
      anchors,
      out,
      wait,
    });
    for (const line of said) console.log(line);
  } else {
    const pages = pagesOf(outDir, values.page);
    // A whole look begins on a clean table; a narrow one leaves the others lying.
    if (values.page.length === 0) rmSync(out, { recursive: true, force: true });
    const screens = values.print
      ? []
      : pages.flatMap((path) => chosen.map((size) => () => lookAt(browser, origin, path, size)));
    const paper = canDrawPdf() ? pages.map((path) => () => lookAtPrint(browser, origin, path)) : [];
    if (paper.length === 0)
      console.log('No pdftoppm here (package poppler-utils): the printed pages are left out.');
    await inPairs([...screens, ...paper]);
  }
} finally {
  await browser.close();
  server.close();
}
console.log(`${out}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
