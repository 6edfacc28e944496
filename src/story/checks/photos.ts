/** Photographs: whose they are and by what right, that the file is one, and what it gives away. */
import type { Photo } from '../../schemas/media.ts';
import type { Check, Draft } from '../draft.ts';
import type { Asset } from '../files.ts';
import type { Report } from '../problems.ts';

/** Endings of each kind. */
const ENDINGS = { jpeg: /\.jpe?g$/iu, png: /\.png$/iu, webp: /\.webp$/iu } as const;
const NAMES = { jpeg: 'JPEG', png: 'PNG', webp: 'WebP' } as const;
/** Longer side below which a file is a slip, px. */
const LEAST = 48;

function checkFile(photo: Photo, { path, bytes, image }: Asset, { where }: Draft, report: Report): void {
  const at = where.of(photo, 'file');
  const refuse = (reason: 'empty' | 'unknown' | 'mislabelled' | 'too-small', found = ''): void =>
    report('photo-unreadable', at, photo.id, { path, reason, found });
  if (bytes === 0) return refuse('empty');
  if (image === undefined) return refuse('unknown');
  const { format, width, height, gps } = image;
  if (!ENDINGS[format].test(path)) refuse('mislabelled', NAMES[format]);
  if (Math.max(width, height) < LEAST) refuse('too-small', `${width}×${height}`);
  if (gps) report('photo-gps', at, photo.id, { path });
}

export const checkPhotos: Check = (draft, report) => {
  const { photos, source, where } = draft;
  for (const photo of photos.items) {
    if (photo.file === undefined || photos.damaged.has(photo)) continue;
    const missing = (['credit', 'licence'] as const).filter((field) => photo[field] === undefined);
    if (missing.length > 0) report('photo-without-credit', where.of(photo, 'file'), photo.id, { missing });
    const asset = source.assets.find(({ path }) => path === `media/photos/${photo.file ?? ''}`);
    if (asset !== undefined) checkFile(photo, asset, draft, report);
  }
};
