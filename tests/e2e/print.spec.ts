/** On paper: a chapter to a page, every scene with the address where it can be found again. */
import { expect, test } from '@playwright/test';
import { absolute, sectionPath } from '../../src/lib/address.ts';
import { environment } from '../../src/lib/environment.ts';
import { scenes, story } from '../support/site-under-test.ts';

test('/ prints, and every chapter begins a page', async ({ page }) => {
  await page.goto('./');
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(Math.max(7, story.chapters.length));
  expect(pages, 'paper is not to be wasted').toBeLessThan(60);
  await page.emulateMedia({ media: 'print' });
  const breaks = await page
    .locator('.chapter')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore));
  expect(breaks).toEqual(story.chapters.map(() => 'page'));
});

test('each scene shows its address on paper, and on paper only', async ({ page }) => {
  await page.goto('./');
  const { siteUrl, basePath } = environment();
  const screen = await page.locator('main').innerText();
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('main').innerText();
  for (const { id } of scenes) {
    const address = absolute(sectionPath(id), new URL(siteUrl), basePath);
    expect(paper, id).toContain(address);
    expect(screen, id).not.toContain(address);
  }
});

test('paper is black on white and leaves out what only a screen can use', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('./');
  const grounds = await page
    .locator('html, body, main [data-light]')
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).backgroundColor))]);
  expect(grounds.filter((colour) => !['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(colour))).toEqual(
    [],
  );
  await expect(page.locator('.skip').first()).toBeHidden();
  await page.goto(`./s/${scenes[0]?.id ?? ''}/`);
  await expect(page.locator('.section-nav')).toBeHidden();
});
