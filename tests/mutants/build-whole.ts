/** Takes a mutant that the checks let pass through a whole build, as its author would, and looks at what came of it. */
import { join } from 'node:path';
import { buildStory, closeWorkshop, openWorkshop } from '../support/build-story.ts';
import { filesOf, read } from '../support/dist.ts';
import { tags } from '../support/html.ts';
import { writeFolder } from './folder.ts';
import { judge } from './judge.ts';
import { makeMutant } from './mutant.ts';
import { CANARY } from './mutation.ts';

/**
 * @returns what is wrong with how it was taken; undefined when nothing is: it was built, and no text of it became an element, or it
 * was refused with its file named
 */
export async function buildWhole(seed: number): Promise<string | undefined> {
  const workshop = await openWorkshop();
  try {
    const { folder } = makeMutant(seed);
    const story = join(workshop, `story-${seed}`);
    writeFolder(story, folder);
    const { code, stderr, dist } = await buildStory({ story, workshop });
    if (code !== 0) return judge({ outcome: 'refused', message: stderr }, folder);
    const pages = filesOf(dist).filter((path) => path.endsWith('.html'));
    if (!pages.includes('index.html')) return 'was built without a page';
    const hurt = pages.filter((path) => tags(read(dist, path)).some(({ name }) => name === CANARY));
    return hurt.length === 0 ? undefined : `a text became an element in ${hurt.join(', ')}`;
  } finally {
    await closeWorkshop(workshop);
  }
}
