/** A story with a mistake does not build, says why, and leaves what stands there untouched. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildStory,
  closeWorkshop,
  fixture,
  openWorkshop,
  type BuildResult,
} from '../support/build-story.ts';
import { builtOnce } from '../support/built-once.ts';
import { filesOf, hashesOf } from '../support/dist.ts';

describe('a story with a mistake', () => {
  let workshop: string;
  let before: Record<string, string>;
  let around: string[];
  beforeAll(async () => {
    workshop = await openWorkshop();
    // A good site, where the bad ones are to go.
    const dist = join(workshop, 'dist');
    await cp(await builtOnce('minimal'), dist, { recursive: true });
    before = hashesOf(dist);
    around = besideDist();
  });
  afterAll(() => closeWorkshop(workshop));

  const besideDist = () => filesOf(workshop).filter((path) => !/^(dist|cache|stories)\//u.test(path));

  /** A copy of the minimal story with one file changed, built into the folder that already holds a good site. */
  async function buildChanged(
    name: string,
    file: string,
    change: (text: string) => string,
  ): Promise<BuildResult> {
    const story = join(workshop, 'stories', name);
    await cp(fixture('minimal'), story, { recursive: true });
    const text = await readFile(join(story, file), 'utf8');
    expect(change(text), 'the change must change something').not.toBe(text);
    await writeFile(join(story, file), change(text));
    return buildStory({ story, workshop });
  }

  /** Holds what every refusal owes: exit 1, a reason, the old site as it was, and no half-built one beside it. */
  function expectRefusal({ code, stderr, dist }: BuildResult, reason: string | RegExp): void {
    expect(code).toBe(1);
    expect(stderr).toMatch(reason);
    expect(hashesOf(dist)).toEqual(before);
    expect(besideDist()).toEqual(around);
  }

  it('unknown key: refused, with file and line', async () => {
    const result = await buildChanged('key', 'story.yaml', (text) => `${text}\ncolour-of-the-moon: pale\n`);
    expectRefusal(result, /colour-of-the-moon/u);
    expect(result.stderr).toMatch(/story\.yaml:\d+/u);
    expect(result.stderr, 'a message for an editor has no stack trace').not.toMatch(/^\s+at .+:\d+:\d+/mu);
  });

  it('a missing chapter file: refused, and named', async () => {
    const result = await buildChanged('chapter', 'story.yaml', (text) =>
      text.replace(/^chapters:\s*(\[[^\]]*|)/mu, (line) =>
        line.includes('[') ? `${line}, not-there` : `${line}\n  - not-there`,
      ),
    );
    expectRefusal(result, /not-there/u);
  });

  it('a title with a character that the display face lacks: refused, and the character named', async () => {
    const result = await buildChanged('glyph', 'story.yaml', (text) =>
      text.replace(/^title:.*$/mu, 'title: Lamps 🜁'),
    );
    expectRefusal(result, '🜁');
  });

  it('no story at all: refused', async () => {
    expectRefusal(await buildStory({ story: join(workshop, 'stories/nowhere'), workshop }), /nowhere/u);
  });
});
