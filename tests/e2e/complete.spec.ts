/** Without script: every fact, in the words and the order of the score, on the whole page and on each section's own. */
import { expect, test, type Page } from '@playwright/test';
import { beatsOf, scenes, sections, story } from '../support/site-under-test.ts';
import { spellings, squeeze, tellings, type Told } from '../support/told.ts';

test.use({ javaScriptEnabled: false });

/**
 * What the page tells, in the order of the page: each way to a fact's source, with its words, where it can be seen. Things
 * in a picture and the tables of charts point to sources too, but they tell again what the words have told.
 */
async function toldOn(page: Page): Promise<Told[]> {
  const found = await page.locator('main a[href*="facts/#"]').evaluateAll((links) =>
    links
      .filter((link) => link.closest('.objects, .chart') === null)
      .filter((link) => link.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((link) => ({ id: (link as HTMLAnchorElement).hash.slice(1), text: link.textContent })),
  );
  return found.map(({ id, text }) => ({ id, text: squeeze(text) }));
}

test('/ tells every fact in the order of the score', async ({ page }) => {
  await page.goto('./');
  const told = await toldOn(page);
  expect(told).toEqual(tellings(story, beatsOf(story)));
  expect(story.facts.filter(({ id }) => told.every((one) => one.id !== id)).map(({ id }) => id)).toEqual([]);
});

test('/ has every value of a fact as text', async ({ page }) => {
  await page.goto('./');
  const told = await toldOn(page);
  const missing = story.facts.filter(({ id, value, unit }) => {
    const words = told.filter((one) => one.id === id).map(({ text }) => text);
    const values = value === undefined ? [] : [value].flat();
    return !values.every((one) =>
      spellings(one, unit).some((spelling) => words.some((text) => text.includes(spelling))),
    );
  });
  expect(story.facts.filter(({ value }) => value !== undefined).length).toBeGreaterThan(40);
  expect(missing.map(({ id, value }) => `${id}: ${String(value)}`)).toEqual([]);
});

test('each section’s own page tells its part', async ({ page }) => {
  for (const id of sections) {
    const chapter = story.chapters.find((one) => one.id === id);
    const beats =
      chapter?.scenes.flatMap((scene) => scene.beats) ?? scenes.find((scene) => scene.id === id)?.beats ?? [];
    expect(beats.length, id).toBeGreaterThan(0);
    await page.goto(`./s/${id}/`);
    expect(await toldOn(page), id).toEqual(tellings(story, beats));
  }
});

test('/ has each beat in its place, with the distance left', async ({ page }) => {
  await page.goto('./');
  const ids = await page.locator('main [id]').evaluateAll((elements) => elements.map(({ id }) => id));
  const anchors = beatsOf(story).map(({ anchor }) => anchor);
  expect(ids.filter((id) => anchors.includes(id))).toEqual(anchors);
  for (const { anchor, metres } of beatsOf(story))
    // The text that stands there: what is off screen is not drawn, and `innerText` would leave it out.
    expect(squeeze((await page.locator(`[id="${anchor}"]`).textContent()) ?? ''), anchor).toContain(
      `${metres}${story.distance.unit}`,
    );
});
