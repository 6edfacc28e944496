/** The site that Playwright is reading: its score, and the pages worth a look of each kind. */
import { environment } from '../../src/lib/environment.ts';
import type { Story } from '../../src/story/types.ts';
import { htmlOf, sectionIds, storyOf } from './dist.ts';
import { beatsOf } from './told.ts';

const { outDir } = environment();

export const story: Story = storyOf(outDir);
export const sections: string[] = sectionIds(story);
export const scenes = story.chapters.flatMap((chapter) => chapter.scenes);

/** Facts all have the same page with other words: a few stand for them. */
const FACTS = 3;
const facts = story.facts.slice(0, FACTS).map(({ id }) => `f/${id}/index.html`);

/** Every page of the site, as a path for `page.goto`. */
export const everyPage: string[] = htmlOf(outDir)
  .filter((path) => !path.startsWith('f/') || facts.includes(path))
  .map((path) => `./${path.replace(/index\.html$/u, '')}`);

/** Id of the first scene that has a block of this type, so that the pages looked at closely differ. */
function sceneWith(type: string): string | undefined {
  return scenes.find(({ beats }) => beats.some(({ blocks }) => blocks.some((block) => block.type === type)))
    ?.id;
}

/** One page of each kind: the whole, a chapter, scenes with a numeral and with a photograph or recording, facts, no page. */
export const kinds: string[] = [
  './',
  ...[story.chapters[1]?.id, sceneWith('figure'), sceneWith('photo') ?? sceneWith('clip')]
    .filter((id, i, all) => id !== undefined && all.indexOf(id) === i)
    .map((id) => `./s/${id}/`),
  './facts/',
  `./f/${story.facts.find(({ value }) => value !== undefined)?.id ?? ''}/`,
  './listen/',
  './notices/',
  './accessibility/',
  './map/',
  `./map/${story.places[0]?.id}/`,
  './404.html',
];

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

export { beatsOf };
