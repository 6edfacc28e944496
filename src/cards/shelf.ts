/**
 * The share pictures of this build, for routes. A build has composed and drawn them all before its first page and left
 * an index (see build/integration.ts), so here they are only taken from the cache. In dev the index is empty: then they
 * are composed when the first is asked for, and each is drawn when it is.
 */
import index from '@generated/share.json';
import { environment } from '../lib/environment.ts';
import { oncePer } from '../lib/once-per.ts';
import type { Story } from '../story/types.ts';
import type { SharePicture } from './album.ts';
import { draw, keptPicture } from './draw.ts';

/** Path of every picture → name of its file in the cache. */
const drawn = index;

/** All pictures by path, composed once a story. */
const pictures = oncePer(async (story: Story): Promise<ReadonlyMap<string, SharePicture>> => {
  const { composeAlbum } = await import('./album.ts');
  const { pictures: all } = await composeAlbum(story, environment());
  return new Map(all.map((picture) => [picture.path, picture]));
});

/** Names of the files in one folder, without the ending: what a route's getStaticPaths needs. */
export async function pictureNames(story: Story, folder: string): Promise<string[]> {
  const known = Object.keys(drawn);
  const paths = known.length > 0 ? known : [...(await pictures(story)).keys()];
  return paths
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1).replace(/\.png$/u, ''));
}

async function bytes(story: Story, path: string): Promise<Buffer | undefined> {
  const { cacheDir } = environment();
  const key = drawn[path];
  if (key !== undefined) return keptPicture(key, cacheDir);
  const picture = (await pictures(story)).get(path);
  return picture === undefined ? undefined : (await draw(picture, cacheDir)).png;
}

/** The PNG under a path of the site, as an answer. */
export async function pictureResponse(story: Story, path: string): Promise<Response> {
  const png = await bytes(story, path);
  if (png === undefined) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}
