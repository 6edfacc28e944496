/** Photographs in the widths and kinds the pages name. */
import type { APIRoute } from 'astro';
import { environment } from '../../lib/environment.ts';
import { PHOTO_TYPES } from '../../lib/photo-files.ts';
import { photoBytes, photoFiles, type PhotoFile } from '../../pictures/photos.ts';
import { currentStory } from '../../story/current.ts';

export function getStaticPaths() {
  return photoFiles(currentStory()).map((photo) => ({
    params: { file: photo.path.replace(/^photos\//u, '') },
    props: { photo },
  }));
}

export const GET: APIRoute = async ({ props }) => {
  const photo = props['photo'] as PhotoFile;
  const bytes = await photoBytes(photo, environment().cacheDir);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': PHOTO_TYPES[photo.kind] } });
};
