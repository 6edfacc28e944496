/**
 * A story taken through everything a build does with it but the writing of pages: loaded and checked, its light and its pictures
 * made, its share pictures composed, its map and its data laid out. What pages add is held by whole builds of a sample.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { beatCss } from '../../src/build/beat-css.ts';
import { drawnProblems } from '../../src/build/drawn-problems.ts';
import { paletteCss } from '../../src/build/palette-css.ts';
import { photoCss } from '../../src/build/photo-css.ts';
import { railCss } from '../../src/build/rail-css.ts';
import { shareProblems } from '../../src/build/share-problems.ts';
import { composeAlbum } from '../../src/cards/album.ts';
import { atlasOf, hasMap } from '../../src/map/atlas.ts';
import { boundaryPath } from '../../src/map/boundary-path.ts';
import { gridOf } from '../../src/map/projection.ts';
import { stationColumns } from '../../src/map/station-data.ts';
import { stillWater, waterData } from '../../src/map/water-data.ts';
import { objectPictures } from '../../src/pictures/object-pictures.ts';
import { stillPictures } from '../../src/pictures/still-pictures.ts';
import { readBoundary } from '../../src/story/boundary.ts';
import { loadStory, StoryError } from '../../src/story/index.ts';
import { readStations } from '../../src/story/stations.ts';
import type { Story } from '../../src/story/types.ts';
import { matching, readFolder } from './folder.ts';

export interface Verdict {
  outcome: 'built' | 'refused' | 'crashed';
  /** What an author would read; of a story that was built, what is wrong with what was made of it. */
  message: string;
}

/** Everything that is made of a map. */
function mapTexts(story: Story): string[] {
  if (!hasMap(story)) return [];
  const atlas = atlasOf(story);
  const boundary = readBoundary(story);
  return [
    JSON.stringify(atlas),
    JSON.stringify(stillWater(story) ?? ''),
    JSON.stringify(waterData(story)),
    JSON.stringify(stationColumns(readStations(story))),
    boundary === undefined ? '' : boundaryPath(boundary, gridOf(atlas.bounds)),
  ];
}

/** What runs, loads or breaks out, in any picture: the same rule as the engine's, in other words. */
const UNSAFE =
  /<(?:script|style|foreignObject|image|iframe|animate|set|a|canary-x)\b|\son\w+=|(?:href|src)=["'](?!#)|url\((?!#)|<!DOCTYPE|<!ENTITY|<\?xml-s/iu;

/** Numbers that came to nothing on the way into a picture or a table. */
const NOTHING = /["\s,:(]-?(?:NaN|Infinity|undefined)["\s,;)]|\[object /u;

/** The first of some texts that a pattern finds, as a complaint. */
function found(what: string, pattern: RegExp, texts: readonly string[]): string | undefined {
  const match = texts.map((text) => pattern.exec(text)).find((one) => one !== null);
  return match === undefined
    ? undefined
    : `${what}: ${match.input.slice(Math.max(0, match.index - 60), match.index + 40)}`;
}

async function make(dir: string, cacheDir: string): Promise<string> {
  const story = loadStory(dir);
  const drawn = await drawnProblems(story);
  if (drawn.length > 0) throw new StoryError(drawn, dir);
  const sheets = [paletteCss(story), railCss(story), beatCss(story), photoCss(story)];
  const pictures = [...stillPictures(story), ...objectPictures(story)].map(({ svg }) => svg);
  const { pictures: cards, faults } = await composeAlbum(story, {
    siteUrl: 'https://story.example',
    basePath: '/',
    cacheDir,
  });
  if (faults.length > 0) throw new StoryError(shareProblems(story, faults), dir);
  const drawings = matching(readFolder(story.dir), /^art\/.*\.svg$/u).map((path) =>
    readFileSync(join(story.dir, path), 'utf8'),
  );
  const made = [...sheets, ...pictures, ...cards.map(({ svg }) => svg), ...mapTexts(story)];
  return (
    found('a number came to nothing', NOTHING, made) ??
    found('a picture holds', UNSAFE, [...pictures, ...drawings]) ??
    ''
  );
}

/** @param dir absolute folder of the story */
export async function examine(dir: string, cacheDir: string): Promise<Verdict> {
  try {
    return { outcome: 'built', message: await make(dir, cacheDir) };
  } catch (error) {
    if (error instanceof StoryError) return { outcome: 'refused', message: error.message };
    return { outcome: 'crashed', message: inspect(error).slice(0, 1500) };
  }
}
