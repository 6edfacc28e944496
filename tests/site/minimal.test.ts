/** The smallest story: another topic, another language, one chapter. It builds with no engine edit, and twice the same. */
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtStory, closeWorkshop, fixture, openWorkshop, SITE } from '../support/build-story.ts';
import { builtOnce } from '../support/built-once.ts';
import { expectContract, expectManifest, expectSitemap } from '../support/contract.ts';
import { filesOf, hashesOf, read, sectionIds, storyOf } from '../support/dist.ts';
import { tags, unescape } from '../support/html.ts';

describe('minimal', () => {
  const at = { site: SITE, base: '/' };
  let again: string;
  let dist: string;
  beforeAll(async () => {
    again = await openWorkshop();
    dist = await builtOnce('minimal');
  });
  afterAll(() => closeWorkshop(again));

  it('keeps the contract of addresses, heads, links and policy', () => expectContract(dist, at));
  it('lists its pages in the sitemap', () => expectSitemap(dist, at));
  it('has a manifest whose files are there', () => expectManifest(dist, '/'));

  it('speaks its own language throughout', () => {
    for (const path of filesOf(dist).filter((one) => one.endsWith('.html'))) {
      const html = read(dist, path);
      expect(tags(html).find(({ name }) => name === 'html')?.attributes['lang'], path).toBe('en');
      expect(/\p{Script=Han}/u.exec(unescape(html))?.[0], `Chinese on ${path}`).toBeUndefined();
    }
  });

  it('has one page for each of its sections and none besides', () => {
    const pages = filesOf(dist).filter((path) => /^s\/.*\.html$/u.test(path));
    expect(pages).toEqual(
      sectionIds(storyOf(dist))
        .map((id) => `s/${id}/index.html`)
        .sort(),
    );
  });

  it('holds nothing that was only needed to build it', () => {
    const text = filesOf(dist).filter((path) => /\.(html|css|js|json|xml|txt|csv|webmanifest)$/u.test(path));
    const secrets = [process.cwd(), dirname(dist)];
    expect(text.filter((path) => secrets.some((secret) => read(dist, path).includes(secret)))).toEqual([]);
  });

  it('comes out the same to the byte when built again, in another folder', async () => {
    const second = await builtStory({ story: fixture('minimal'), workshop: again });
    expect(hashesOf(second.dist)).toEqual(hashesOf(dist));
  });
});
