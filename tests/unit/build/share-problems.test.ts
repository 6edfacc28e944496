/** Share pictures that cannot be made are told like every other problem: file, line, which picture, how to put it right (SH-27). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { shareProblems } from '../../../src/build/share-problems.ts';
import { composeAlbum } from '../../../src/cards/album.ts';
import type { MessageLanguage } from '../../../src/story/messages/index.ts';
import { loadStory } from '../../../src/story/index.ts';
import { reportProblems } from '../../../src/story/report.ts';

const story = loadStory('tests/fixtures/stories/everything');
const last = story.chapters[story.chapters.length - 1]!;
const cacheDir = mkdtempSync(join(tmpdir(), 'share-problems-'));
afterAll(() => rmSync(cacheDir, { recursive: true }));

/** The report on the story with its last chapter called otherwise. */
async function called(title: string, lang: MessageLanguage): Promise<string[]> {
  const chapters = story.chapters.map((chapter) => (chapter === last ? { ...chapter, title } : chapter));
  const other = { ...story, chapters };
  const { faults } = await composeAlbum(other, {
    siteUrl: 'https://story.example',
    basePath: '/',
    cacheDir,
  });
  return reportProblems(shareProblems(other, faults), lang, 'content').split('\n');
}

describe('shareProblems', () => {
  it('names the sign that no face has, with its picture and its line', async () => {
    const lines = await called('Lamps 🜁', 'en');
    expect(lines[0]).toMatch(
      new RegExp(
        `^content/chapters/${last.id}\\.mdx:3 {2}cards/${last.id}\\.png: “[^”]*🜁” has “🜁” \\(U\\+1F701\\), which the faces of the share pictures do not have → use another sign, or other words\\.$`,
        'u',
      ),
    );
    expect((await called('Lamps 🜁', 'zh'))[0]).toMatch(
      /里有字库没有的字 “🜁”（U\+1F701） → 换一个字，或改写这一句。$/u,
    );
  }, 60_000);

  it('names all words that do not fit, each once', async () => {
    const lines = await called('Donaudampfschiffahrtsgesellschaftskapitänsmützenabzeichen', 'zh');
    const told = lines.slice(0, -1);
    expect(new Set(told).size).toBe(told.length);
    for (const folder of ['cards', 'posters'])
      expect(told).toContainEqual(
        expect.stringMatching(
          new RegExp(
            `^content/chapters/${last.id}\\.mdx:3 {2}${folder}/.* 上放不下 “Donau.*” → 写短一点；要紧的在前面。$`,
            'u',
          ),
        ),
      );
    expect(lines.at(-1)).toBe(`共 ${told.length} 处要改，0 处提醒。`);
  }, 60_000);
});
