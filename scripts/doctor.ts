/**
 * Examines a story and says what is wrong with it, what it amounts to, and what it lacks for publication.
 *
 *   npm run doctor -- [--publish] [--lang zh|en] [--story DIR]
 *
 * --publish makes every note an error. Exit code 1 on errors. The folder is --story, else STORY_DIR, else content.
 */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { drawnProblems } from '../src/build/drawn-problems.ts';
import { shareProblems } from '../src/build/share-problems.ts';
import { composeAlbum } from '../src/cards/album.ts';
import { environment } from '../src/lib/environment.ts';
import { checkStory } from '../src/story/check.ts';
import { readStory } from '../src/story/files.ts';
import { type MessageLanguage, messageLanguage } from '../src/story/messages/index.ts';
import type { Problem } from '../src/story/problems.ts';
import { asErrors, publicationProblems } from '../src/story/publication.ts';
import { reportProblems } from '../src/story/report.ts';
import type { Story } from '../src/story/types.ts';
import { tally, type Tally } from '../src/story/tally.ts';

const WORDS: Record<MessageLanguage, (t: Tally) => string> = {
  zh: (t) =>
    `${t.chapters} 章，${t.scenes} 场，${t.beats} 拍，${t.units} 字；事实 ${t.factsTold}/${t.facts} 条已讲到；` +
    `地点 ${t.places}，照片 ${t.photos}，声音 ${t.clips}；一拍最多 ${t.dots} 个点；无人值守一遍 ${Math.ceil(t.seconds / 60)} 分钟。`,
  en: (t) =>
    `${t.chapters} chapters, ${t.scenes} scenes, ${t.beats} beats, ${t.units} words; ${t.factsTold} of ${t.facts} facts told; ` +
    `${t.places} places, ${t.photos} photos, ${t.clips} clips; at most ${t.dots} dots in a beat; ${Math.ceil(t.seconds / 60)} minutes unattended.`,
};

const { values } = parseArgs({
  options: {
    publish: { type: 'boolean', default: false },
    lang: { type: 'string' },
    story: { type: 'string' },
  },
});
const lang = messageLanguage(values.lang);
const dir = values.story ?? environment().storyDir;
const { story, problems } = checkStory(readStory(dir));
const isError = ({ severity }: Problem): boolean => severity === 'error';

/** What only drawing shows: the pictures are composed as a build composes them, and none is drawn. */
async function problemsWhenDrawn(sound: Story): Promise<Problem[]> {
  const drawn = await drawnProblems(sound);
  if (drawn.length > 0) return drawn;
  return shareProblems(sound, (await composeAlbum(sound, environment())).faults);
}

if (story !== undefined && !problems.some(isError)) problems.push(...(await problemsWhenDrawn(story)));
const publication = story === undefined ? [] : publicationProblems(story, process.env['SITE_URL']);
const all = values.publish ? asErrors([...problems, ...publication]) : [...problems, ...publication];

if (story !== undefined) console.log(`${story.title}\n${WORDS[lang](tally(story))}\n`);
console.log(reportProblems(all, lang, relative(process.cwd(), dir)));
process.exitCode = all.some(isError) ? 1 : 0;
