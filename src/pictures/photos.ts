/**
 * Photographs as they are served: upright, in several widths and kinds, without what the camera wrote beside them (sharp
 * copies no metadata unless told to: no place, no name of a device). Made once for each file and kept in the cache.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { BLUR_WIDTH, PHOTO_KINDS, photoPath, photoWidths, type PhotoKind } from '../lib/photo-files.ts';
import type { Story } from '../story/types.ts';

export interface PhotoFile {
  /** Path below the base path. */
  path: string;
  /** Absolute file it is made of. */
  source: string;
  width: number;
  kind: PhotoKind;
}

/** Every file of every photograph that is there. */
export function photoFiles(story: Pick<Story, 'dir' | 'photos'>): PhotoFile[] {
  return story.photos.flatMap(({ id, file, image }) => {
    if (file === undefined || image === undefined) return [];
    const source = join(story.dir, 'media/photos', file);
    const make = (width: number, kind: PhotoKind): PhotoFile => ({
      path: photoPath(id, image, width, kind),
      source,
      width,
      kind,
    });
    return [
      make(BLUR_WIDTH, 'webp'),
      ...photoWidths(image).flatMap((width) => PHOTO_KINDS.map((kind) => make(width, kind))),
    ];
  });
}

/** Encodes one. Qualities: looked at side by side at the size they are seen; avif and webp at the same likeness as jpg 78. */
async function encode({ source, width, kind }: PhotoFile): Promise<Buffer> {
  const image = sharp(source).rotate().resize({ width }).toColourspace('srgb');
  if (kind === 'avif') return image.avif({ quality: 55, effort: 4 }).toBuffer();
  if (kind === 'webp') return image.webp({ quality: width === BLUR_WIDTH ? 40 : 76 }).toBuffer();
  return image.flatten({ background: '#ffffff' }).jpeg({ quality: 78, mozjpeg: true }).toBuffer();
}

/**
 * The bytes of a photograph's file, from the cache where they are there.
 * @param cache absolute folder
 */
export async function photoBytes(file: PhotoFile, cache: string): Promise<Buffer> {
  const kept = join(cache, file.path);
  if (existsSync(kept)) return readFile(kept);
  const bytes = await encode(file);
  await mkdir(join(cache, 'photos'), { recursive: true });
  // Written aside and moved: a build that is stopped leaves no half file to be believed by the next.
  await writeFile(`${kept}.part`, bytes);
  await rename(`${kept}.part`, kept);
  return bytes;
}
