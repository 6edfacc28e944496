/** The share pictures of a story: the same every time (SH-27), and drawn once (SH-29). What cannot be made: ../build/share-problems.test.ts. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeAlbum, drawAlbum, type Album } from '../../../src/cards/album.ts';
import { draw, rasterKey } from '../../../src/cards/draw.ts';
import { sectionSubjects } from '../../../src/cards/subject.ts';
import { loadStory } from '../../../src/story/index.ts';
import type { Story } from '../../../src/story/types.ts';

const dir = resolve('tests/fixtures/stories/everything');
const caches: string[] = [];
const cache = (): string => {
  caches.push(mkdtempSync(join(tmpdir(), 'album-')));
  return caches[caches.length - 1] ?? '';
};
const at = (cacheDir: string) => ({ siteUrl: 'https://story.example', basePath: '/', cacheDir });
afterAll(() => caches.forEach((one) => rmSync(one, { recursive: true, force: true })));

let story: Story;
let first: string;
let album: Album;
beforeAll(async () => {
  story = loadStory(dir);
  first = cache();
  album = await composeAlbum(story, at(first));
}, 60_000);

/** The story with its last chapter changed. */
function changed(change: (chapter: Story['chapters'][number]) => void): Story {
  const copy = structuredClone(story);
  const last = copy.chapters[copy.chapters.length - 1];
  if (last === undefined) throw new Error('no chapter');
  change(last);
  return copy;
}

describe('an album', () => {
  it('has a card, a square, a poster and a code for the whole and every section', () => {
    const ids = [
      'story',
      ...story.chapters.flatMap(({ id, scenes }) => [id, ...scenes.map((scene) => scene.id)]),
    ];
    const paths = album.pictures.map(({ path }) => path);
    for (const id of ids)
      for (const path of [`cards/${id}.png`, `cards/${id}-square.png`, `posters/${id}.png`, `qr/${id}.png`])
        expect(paths.filter((one) => one === path)).toEqual([path]);
    for (const { id } of story.facts) expect(paths).toContain(`cards/fact-${id}.png`);
  });

  it('has no fault and no text that would need a font of the machine', () => {
    expect(album.faults).toEqual([]);
    expect(
      album.pictures.filter(({ svg }) => /<(text|image|use|style)\b/u.test(svg)).map(({ path }) => path),
    ).toEqual([]);
  });

  it('is the same to the byte in another folder', async () => {
    const second = cache();
    const again = await composeAlbum(loadStory(dir), at(second));
    expect(again.pictures).toEqual(album.pictures);
    for (const picture of album.pictures.slice(0, 8)) {
      const [one, other] = [await draw(picture, first), await draw(picture, second)];
      expect(one.png.equals(other.png), picture.path).toBe(true);
    }
  }, 60_000);

  it('draws nothing twice', async () => {
    await drawAlbum(album.pictures.slice(0, 12), first);
    expect(await drawAlbum(album.pictures.slice(0, 12), first)).toBe(0);
  }, 60_000);

  it('draws anew only what a change of one chapter concerns', async () => {
    const other = changed((chapter) => {
      chapter.palette = { ...chapter.palette, lit: '#123456', line: '#654321' };
    });
    const last = other.chapters[other.chapters.length - 1];
    const mine = new Set([last?.id, 'facts', ...(last?.scenes.map(({ id }) => id) ?? [])]);
    const told = story.facts.filter(({ chapter }) => chapter === last?.id).map(({ id }) => `fact-${id}`);
    const before = new Map(album.pictures.map((picture) => [picture.path, rasterKey(picture)]));
    const { pictures } = await composeAlbum(other, at(first));
    const anew = pictures
      .filter((picture) => before.get(picture.path) !== rasterKey(picture))
      .map(({ path }) => path);
    expect(anew.length).toBeGreaterThan(3);
    const idOf = (path: string): string => /\/(.+?)(-square)?\.png$/u.exec(path)?.[1] ?? '';
    // With one chapter alone the whole is told by it too.
    if (other.chapters.length === 1) mine.add('story');
    expect(anew.filter((path) => !mine.has(idOf(path)) && !told.includes(idOf(path)))).toEqual([]);
  }, 60_000);
});

describe('a poster that shows the map (SH-25)', () => {
  it('prints the review number, and no other picture does', async () => {
    // A sign that no face has: every picture that would print it complains.
    const publication = { ...story.publication, mapReview: '🜁' };
    const { faults } = await composeAlbum({ ...story, publication }, at(first));
    const mapped = sectionSubjects(story).filter(({ map }) => map);
    expect(mapped.length).toBeGreaterThan(0);
    expect(new Set(faults.map(({ picture }) => picture))).toEqual(
      new Set(mapped.map(({ id }) => `posters/${id}.png`)),
    );
  }, 60_000);
});

describe('the layout of a card (SH-8)', () => {
  it('notes a box outside its safe area', async () => {
    const { loadFaces } = await import('../../../src/cards/faces.ts');
    const { sheetFor } = await import('../../../src/cards/sheet.ts');
    const noted: unknown[] = [];
    const faces = await loadFaces(['abc'], first);
    const size = { width: 1200, height: 630 };
    const safe = { x: 285, y: 24, width: 630, height: 590 };
    const sheet = sheetFor(faces, size, safe, {
      picture: 'p',
      lang: 'en',
      note: (fault) => noted.push(fault),
    });
    sheet.line('abc', 300, 300, { face: 'text', size: 40, colour: '#000000' });
    expect(noted).toEqual([]);
    sheet.line('abc', 900, 300, { face: 'text', size: 40, colour: '#000000' });
    expect(noted).toMatchObject([{ kind: 'outside', picture: 'p', text: 'abc' }]);
    expect(readFileSync('src/cards/card.ts', 'utf8')).toContain('{ x: 285, y: 24, width: 630, height: 590 }');
  }, 60_000);
});
