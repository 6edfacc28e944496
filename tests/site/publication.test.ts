/** What a publication needs: filings at the foot of every page, and whom to tell of a weak point (CN-1, SE-8). */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildStory,
  builtStory,
  closeWorkshop,
  fixture,
  openWorkshop,
  SITE,
} from '../support/build-story.ts';
import { builtOnce } from '../support/built-once.ts';
import { fileAt, htmlOf, read, isScreen } from '../support/dist.ts';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('a story that is published', () => {
  let workshop: string;
  beforeAll(async () => {
    workshop = await openWorkshop();
  });
  afterAll(() => closeWorkshop(workshop));

  /** The minimal story with this publication. */
  async function withPublication(name: string, publication: string): Promise<string> {
    const story = join(workshop, 'stories', name);
    await cp(fixture('minimal'), story, { recursive: true });
    const file = join(story, 'story.yaml');
    await writeFile(file, `${await readFile(file, 'utf8')}\npublication: ${publication}\n`);
    return story;
  }

  it('prints its filings linked to where they can be looked up, and its security.txt', async () => {
    const expires = inDays(200);
    const story = await withPublication(
      'good',
      `{icp: 某ICP备00000001号, police: 某公网安备36010002000001号, security: {contact: 'mailto:safe@story.example', expires: '${expires}'}}`,
    );
    const { dist } = await builtStory({ story, workshop, base: '/a/' });
    for (const path of htmlOf(dist).filter((one) => !isScreen(one))) {
      const html = read(dist, path);
      expect(html, path).toMatch(/<a href="https:\/\/beian\.miit\.gov\.cn\/"[^>]*>\s*某ICP备00000001号/u);
      expect(html, path).toMatch(
        /<a href="https:\/\/beian\.mps\.gov\.cn\/#\/query\/webSearch\?code=36010002000001"[^>]*>\s*某公网安备36010002000001号/u,
      );
    }
    expect(read(dist, '.well-known/security.txt')).toBe(
      `Contact: mailto:safe@story.example\nExpires: ${expires}T00:00:00Z\nPreferred-Languages: zh, en\nCanonical: ${SITE}/a/.well-known/security.txt\n`,
    );
  });

  it('has no line and no file for what it was not told', async () => {
    const dist = await builtOnce('minimal');
    expect(fileAt(dist, '.well-known/security.txt')).toBeUndefined();
    for (const path of htmlOf(dist)) expect(read(dist, path), path).not.toMatch(/beian|colophon-filing/u);
  });

  it.each([
    [30, /story\.yaml:\d+ .*30 天/u],
    [400, /story\.yaml:\d+ .*一年/u],
  ])('does not build with a contact that holds for %i more days', async (days, reason) => {
    const story = await withPublication(
      `days-${days}`,
      `{security: {contact: 'mailto:safe@story.example', expires: '${inDays(days)}'}}`,
    );
    const { code, stderr } = await buildStory({ story, workshop });
    expect(code).toBe(1);
    expect(stderr).toMatch(reason);
  });
});
