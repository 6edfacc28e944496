/** A photograph dropped into a copy of the story: it appears in widths and kinds, with its rights, without its place; taken away, the illustration is back. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtStory, buildStory, closeWorkshop, openWorkshop } from '../support/build-story.ts';
import { expectContract } from '../support/contract.ts';
import { filesOf, read, storyOf } from '../support/dist.ts';
import { tags, type Tag } from '../support/html.ts';
import { photograph } from '../support/photograph.ts';
import { SITE } from '../support/build-story.ts';

let workshop: string;
let story: string;
let yaml: string;
const list = (): string => join(story, 'data/photos.yaml');

beforeAll(async () => {
  workshop = await openWorkshop();
  story = join(workshop, 'story');
  await cp('content', story, { recursive: true });
  yaml = await readFile(list(), 'utf8');
  await mkdir(join(story, 'media/photos'), { recursive: true });
  const photo = await sharp(await photograph({ width: 1000, height: 667 }))
    .withExif({
      IFD0: { Make: 'Camera of somebody' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '28/1 27/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '117/1 58/1 0/1',
      },
    })
    .jpeg({ quality: 80 })
    .toBuffer();
  await writeFile(join(story, 'media/photos/breakfast.jpg'), photo);
});
afterAll(() => closeWorkshop(workshop));

/** The list with further lines under one photograph. */
const withLines = (lines: string): string =>
  yaml.replace('    art: album-6.svg\n', `    art: album-6.svg\n${lines}`);

/** Elements of a page from the figure of a photograph to the next. */
function figure(dist: string, page: string, id: string): { elements: Tag[]; text: string } {
  const html = read(dist, page);
  const start = html.indexOf(`data-photo="${id}"`);
  expect(start, `${page}: ${id}`).toBeGreaterThan(0);
  const text = html.slice(start, html.indexOf('</figure>', start));
  return { elements: tags(text), text };
}

describe('a photograph with its rights', () => {
  let dist: string;
  let said: string;
  beforeAll(async () => {
    await writeFile(
      list(),
      withLines('    file: breakfast.jpg\n    credit: 某人\n    licence: 授权使用\n    focus: [0.3, 0.4]\n'),
    );
    const result = await builtStory({ story, workshop });
    ({ dist } = result);
    said = result.stdout + result.stderr;
  });

  it('keeps the contract of addresses, heads, links and policy', () =>
    expectContract(dist, { site: SITE, base: '/' }));

  it.each(['index.html', 's/arrive/index.html', 's/onward/index.html'])(
    'stands in %s, responsive, with its rights',
    (page) => {
      const { elements, text } = figure(dist, page, 'breakfast');
      const sources = elements
        .filter(({ name }) => name === 'source')
        .map(({ attributes }) => attributes['type']);
      expect(sources).toEqual(['image/avif', 'image/webp']);
      const image =
        elements.find(({ attributes }) => attributes['class'] === 'photo-image')?.attributes ?? {};
      expect(image['srcset']?.match(/ \d+w/gu)).toEqual([' 480w', ' 960w']);
      expect([image['width'], image['height'], image['loading']]).toEqual(['960', '640', 'lazy']);
      expect(image['alt']).toContain('环卫工人');
      for (const words of ['某人', '授权使用', '2023年12月9日早晨', '上饶市工人文化宫'])
        expect(text).toContain(words);
      // Part by part, so that a line is broken between two of them.
      expect(elements.filter(({ attributes }) => attributes['class'] === 'photo-part')).toHaveLength(4);
      expect(text).not.toContain('插画');
      expect(text).not.toContain('album-6.svg');
    },
  );

  it('lets the others keep their labelled illustrations', () => {
    const { text } = figure(dist, 'index.html', 'clinic');
    expect(text).toContain('插画');
    expect(text).toContain('album-5.svg');
  });

  it('is served in every kind and width, small enough, without camera or place', async () => {
    const files = filesOf(join(dist, 'photos'));
    expect(files.map((file) => file.replace(/-[0-9a-f]{10}-/u, '-')).sort()).toEqual(
      ['24.webp', '480.avif', '480.jpg', '480.webp', '960.avif', '960.jpg', '960.webp']
        .map((end) => `breakfast-${end}`)
        .sort(),
    );
    for (const file of files) {
      const { exif, xmp } = await sharp(join(dist, 'photos', file)).metadata();
      expect([file, exif, xmp]).toEqual([file, undefined, undefined]);
    }
  });

  it('is cut around what matters', () => {
    const css = filesOf(dist).filter((path) => path.endsWith('.css'));
    expect(
      css.some((path) =>
        /\[data-photo=["']?breakfast["']?\] img\{object-position:30% 40%\}/u.test(read(dist, path)),
      ),
    ).toBe(true);
  });

  it('is said to have told where it was taken', () => expect(said).toContain('GPS'));
});

describe('the file and its lines taken away again', () => {
  it('bring the illustration back', async () => {
    await writeFile(list(), yaml);
    await rm(join(story, 'media/photos'), { recursive: true });
    const { dist } = await builtStory({ story, workshop });
    const { text } = figure(dist, 'index.html', 'breakfast');
    expect(text).toContain('插画');
    expect(text).toContain('album-6.svg');
    expect(filesOf(dist).filter((path) => path.startsWith('photos/'))).toEqual([]);
    expect(storyOf(dist).photos.every(({ image }) => image === undefined)).toBe(true);
  });
});

describe('a file without credit and licence', () => {
  it('is refused with file and line, and nothing is written', async () => {
    await mkdir(join(story, 'media/photos'), { recursive: true });
    await writeFile(join(story, 'media/photos/breakfast.jpg'), '');
    await writeFile(list(), withLines('    file: breakfast.jpg\n'));
    const { code, stderr } = await buildStory({ story, workshop });
    expect(code).toBe(1);
    expect(stderr).toMatch(/data\/photos\.yaml:\d+ {2}照片 “breakfast” 有文件，缺 credit、licence/u);
    expect(stderr).toContain('breakfast.jpg 是空的');
  });
});
