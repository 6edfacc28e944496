/** What only drawing shows is told like every other problem: file, line, how to put it right. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawnProblems } from '../../../src/build/drawn-problems.ts';
import { loadStory } from '../../../src/story/index.ts';
import { reportProblems } from '../../../src/story/report.ts';

const STORY = 'tests/fixtures/stories/everything';
let dir: string;
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'drawn-')), 'story');
  cpSync(STORY, dir, { recursive: true });
});
afterEach(() => rmSync(join(dir, '..'), { recursive: true }));

/** Report on the story with one text of it changed. */
async function reportWith(file: string, from: string, to: string): Promise<string> {
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    path,
    text.replaceAll(from, () => to),
  );
  return reportProblems(await drawnProblems(loadStory(dir)), 'en');
}

describe('drawnProblems', () => {
  it('has nothing to say of a sound story', async () =>
    expect(await drawnProblems(loadStory(STORY))).toEqual([]));

  it('names the heading that has a sign without a glyph', async () =>
    expect(await reportWith('chapters/village.mdx', 'title: ', 'title: 🜁')).toMatch(
      /^chapters\/village\.mdx:3 {2}“🜁.*” has “🜁”, which the face of the headings does not have → use another sign, or other words\.$/mu,
    ));

  it('names the beat whose crowd cannot stand', async () =>
    expect(await reportWith('art/van.yaml', 'M20 560C140 480 250 420 370 300', 'M0 0L0 0')).toMatch(
      /^chapters\/loading\.mdx:23 {2}the picture of “depot-shelves” cannot be drawn → .*\(stream: the path has no length\)$/mu,
    ));

  it('names the photograph that is cut off', async () => {
    const path = join(dir, 'media/photos/van.jpg');
    writeFileSync(path, readFileSync(path).subarray(0, 240));
    expect(reportProblems(await drawnProblems(loadStory(dir)), 'en')).toMatch(
      /^media\/photos\/van\.jpg:1 {2}the file media\/photos\/van\.jpg of photograph “crowd-at-van” cannot be opened; .*→ export it again, and put that here\.$/mu,
    );
  });
});
