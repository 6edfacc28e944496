/** Photographs as they are served: no place, no camera, upright, no wider than they are; made once. */
import { mkdtemp, readdir, rm, stat, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImageHeader } from '../../../src/lib/image-header.ts';
import { photoBytes, photoFiles } from '../../../src/pictures/photos.ts';

let dir: string;
const PHOTO = { id: 'rope', caption: 'c', alt: 'a', when: '2023', places: [], file: 'rope.jpg' };

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'photos-'));
  await mkdir(join(dir, 'media/photos'), { recursive: true });
  const bytes = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#335577' } })
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 40/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(readImageHeader(bytes)).toMatchObject({ width: 400, height: 640 });
  await writeFile(join(dir, 'media/photos/rope.jpg'), bytes);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const story = () => ({ dir, photos: [{ ...PHOTO, image: { width: 400, height: 640, hash: 'abc' } }] });

describe('photoFiles', () => {
  it('are a blur, and every kind in every width', () => {
    expect(photoFiles(story()).map(({ path }) => path)).toEqual([
      'photos/rope-abc-24.webp',
      'photos/rope-abc-400.avif',
      'photos/rope-abc-400.webp',
      'photos/rope-abc-400.jpg',
    ]);
  });

  it('are none for a slot that is empty', () => {
    expect(photoFiles({ dir, photos: [{ ...PHOTO, id: 'bell' }] })).toEqual([]);
  });
});

describe('photoBytes', () => {
  it('are upright and hold neither place nor camera', async () => {
    for (const file of photoFiles(story())) {
      const { width, height, exif, xmp, orientation } = await sharp(
        await photoBytes(file, join(dir, 'cache')),
      ).metadata();
      expect([width, Math.round((height / width) * 10) / 10]).toEqual([file.width, 1.6]);
      expect([exif, xmp, orientation]).toEqual([undefined, undefined, undefined]);
    }
  });

  it('are made once', async () => {
    const [file] = photoFiles(story());
    if (file === undefined) throw new Error('no file');
    const cache = join(dir, 'once');
    const first = await photoBytes(file, cache);
    const before = await stat(join(cache, file.path));
    expect(await photoBytes(file, cache)).toEqual(first);
    expect((await stat(join(cache, file.path))).mtimeMs).toBe(before.mtimeMs);
    expect(await readdir(join(cache, 'photos'))).toEqual(['rope-abc-24.webp']);
  });
});
