/** The folder that opens by a double click, made of the site as it was just built, and opened in real browsers from a disk. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usbFaults } from '../../scripts/editions/check-usb.ts';
import { makeUsb } from '../../scripts/editions/usb.ts';
import { environment } from '../../src/lib/environment.ts';
import { chromiumReader } from '../support/chromium-reader.ts';
import { filesOf, htmlOf, read, sectionIds, storyOf } from '../support/dist.ts';
import type { FolderReader } from '../support/folder-reader.ts';
import { tags } from '../support/html.ts';
import { walkThroughHall } from '../support/usb-hall.ts';
import { walkThrough } from '../support/usb-journey.ts';
import { noWebKit, webkitConsole, webkitReader } from '../support/webkit-reader.ts';

const { outDir: dist, basePath } = environment();
let workshop: string;
let usb: string;
let made: Awaited<ReturnType<typeof makeUsb>>;
beforeAll(async () => {
  workshop = mkdtempSync(join(tmpdir(), 'story-usb-'));
  usb = join(workshop, 'usb');
  made = await makeUsb(dist, usb, basePath);
});
afterAll(() => rmSync(workshop, { recursive: true, force: true }));
const root = (): string => `${pathToFileURL(usb).href}/`;

describe('the folder', () => {
  it('has every page of the site but the one for servers', () => {
    expect(htmlOf(usb)).toEqual(htmlOf(dist).filter((path) => path !== '404.html'));
  });

  it('has no address that only a server could answer', () => {
    expect(usbFaults(usb)).toEqual([]);
    const all = filesOf(usb).filter((path) => /\.(?:html|css)$/u.test(path));
    expect(all.filter((path) => /\s(?:href|src|data-root)="\/|url\(["']?\//u.test(read(usb, path)))).toEqual(
      [],
    );
  });

  it('has one classic script a page, deferred', () => {
    for (const path of htmlOf(usb)) {
      const scripts = tags(read(usb, path)).filter(
        ({ name, attributes }) => name === 'script' && 'src' in attributes,
      );
      expect(scripts.length, path).toBeLessThanOrEqual(1);
      for (const { attributes } of scripts) {
        expect(attributes['type'], path).toBeUndefined();
        expect('defer' in attributes, path).toBe(true);
      }
    }
  });

  it('says which build it is, in every page', () => {
    for (const path of htmlOf(usb)) {
      const html = tags(read(usb, path)).find(({ name }) => name === 'html');
      expect(html?.attributes['data-build'], path).toBe(made.build);
    }
    expect(read(usb, 'index.html')).toContain(`usb ${made.build}</p>`);
  });

  it('carries a face for every word it shows, and its licence', () => {
    expect(made.missing).toEqual([]);
    expect(filesOf(usb)).toContain('faces/OFL.txt');
  });

  it('can be checked: one flipped byte of any kind of file is named', () => {
    const copy = join(workshop, 'copy');
    cpSync(usb, copy, { recursive: true });
    expect(execFileSync('sh', [join(copy, 'verify.sh')]).toString()).toContain('All files are whole');
    const kinds = ['.html', '.js', '.css', '.woff2', '.svg', '.png', '.webm', '.m4a', '.json'];
    const victims = kinds.map((end) => filesOf(copy).find((path) => path.endsWith(end)) ?? end);
    for (const path of victims) {
      const bytes = readFileSync(join(copy, path));
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(join(copy, path), bytes);
    }
    const { status, stdout } = spawnSync('sh', [join(copy, 'verify.sh')], { encoding: 'utf8' });
    expect(status).toBe(1);
    for (const path of victims) expect(stdout).toContain(path);
  });
});

const wanted = () => ({
  sections: sectionIds(storyOf(dist)),
  drawings: 20,
  marks: storyOf(dist).places.length,
});
type Seen = Awaited<ReturnType<typeof walkThrough>>;
function expectAll(seen: Seen): void {
  const { sections, drawings, marks } = wanted();
  expect(sections.filter((id) => !seen.sections.includes(id))).toEqual([]);
  expect(seen.drawings).toBeGreaterThanOrEqual(drawings);
  expect(seen.marks).toBeGreaterThanOrEqual(marks);
  expect(seen).toMatchObject({ water: true, sound: 'on' });
  expect(seen.code).toBeGreaterThan(100);
  expect(seen.voice.at / seen.voice.seconds).toBeCloseTo(2 / 3, 2);
}

/** The launcher leads to the loop of the same folder, with what was chosen, and a visit goes its way. */
async function expectHall(reader: FolderReader): Promise<void> {
  const seen = await walkThroughHall(reader, root());
  const address = `${root()}exhibit/loop/index.html?idle=15&inches=21.5&clock=20`;
  expect(seen).toMatchObject({ link: address, opened: address, stage: 1 });
  expect(Object.keys(seen.grades)).toHaveLength(9);
  // Nine things were looked at, and among the signs those of the loop's own page.
  expect(seen.signs).toBeGreaterThan(500);
  expect(seen.grades).toMatchObject({ glyphs: 'good', offline: 'good', touch: expect.any(String) as string });
  expect(seen.faces).toBeGreaterThan(55);
  expect(seen.last.index).toBe(seen.faces - 1);
  expect(seen.last.words).toBeGreaterThan(0);
  expect(seen.last.drawn).toBeGreaterThan(0);
  expect(seen.phases).toEqual(['attract', 'active', 'warning', 'attract']);
  expect(reader.complaints()).toEqual([]);
}

it('is put on a screen from a disk in Chromium: launcher, self-check, loop, stage', async () => {
  const reader = await chromiumReader();
  try {
    await expectHall(reader);
    expect(reader.outside?.()).toEqual([]);
  } finally {
    await reader.close();
  }
});

it('is read from a disk in Chromium: every section, map, sound, code, and nothing complained of', async () => {
  const reader = await chromiumReader();
  try {
    expectAll(await walkThrough(reader, root()));
    // Screens of a hall are pages like others here.
    for (const path of htmlOf(usb).filter((one) => one.startsWith('exhibit/'))) {
      await reader.open(root() + path);
      await reader.see('new Promise((done) => setTimeout(done, 2500))');
    }
    expect(reader.complaints()).toEqual([]);
    expect(reader.outside?.()).toEqual([]);
  } finally {
    await reader.close();
  }
});

const lack = noWebKit();
describe.skipIf(lack !== undefined)(
  `is read from a disk in WebKit${lack === undefined ? '' : `: skipped, ${lack}`}`,
  () => {
    it('every section, map, sound, code', async () => {
      const reader = await webkitReader();
      try {
        expectAll(await walkThrough(reader, root()));
        expect(reader.complaints()).toEqual([]);
      } finally {
        await reader.close();
      }
    });

    it('launcher, self-check, loop, stage', async () => {
      const reader = await webkitReader();
      try {
        await expectHall(reader);
      } finally {
        await reader.close();
      }
    });

    it('and its console says nothing', async () => {
      for (const path of [
        'index.html',
        'listen/index.html',
        'map/index.html',
        'exhibit/index.html',
        'exhibit/loop/index.html',
        'exhibit/stage/index.html',
      ])
        expect(await webkitConsole(root() + path), path).toEqual([]);
    });

    it('while of a page that asks for a file it would say so', async () => {
      const bad = join(workshop, 'bad.html');
      writeFileSync(bad, '<script>fetch("x.json")</script>');
      expect((await webkitConsole(pathToFileURL(bad).href, 30_000, /Cross origin/u)).join()).toContain(
        'Cross origin',
      );
    });
  },
);
