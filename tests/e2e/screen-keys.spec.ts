/** The presenter's keys on the stage: KI-7 and KI-8, with the keys a clicker sends. */
import { expect, test, type Page } from '@playwright/test';
import { inOneManner } from '../support/one-manner.ts';
import { facesOf, HD, indexOf, landed, openScreen, seenOn, showFace } from '../support/screen-page.ts';
import { scenes } from '../support/site-under-test.ts';

test.use({ viewport: HD });

interface Pressed {
  key: string;
  keyCode?: number;
  shiftKey?: boolean;
}
/** A key event as an old remote sends it; whether the page took it from the browser, and where the screen is after it. */
const send = (page: Page, init: Pressed) =>
  page.evaluate((options) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...options });
    const taken = !document.dispatchEvent(event);
    document.dispatchEvent(new KeyboardEvent('keyup', options));
    return { taken, index: document.querySelector('hall-screen')?.index ?? -1 };
  }, init);
const black = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute('data-black'));

test('every key of every clicker', async ({ page }) => {
  await openScreen(page);
  expect(await page.evaluate(() => document.documentElement.dataset['mode'])).toBe('stage');
  for (const [i, key] of ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter'].entries()) {
    await page.keyboard.press(key);
    expect(await indexOf(page), key).toBe(i + 1);
  }
  for (const [i, key] of ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace'].entries()) {
    await page.keyboard.press(key);
    expect(await indexOf(page), key).toBe(4 - i);
  }
  await page.keyboard.press('End');
  expect(await indexOf(page)).toBe((await facesOf(page)).length - 1);
  await page.keyboard.press('Home');
  expect(await indexOf(page)).toBe(0);
});

test('black, and the same key brings back what was there', async ({ page }) => {
  await openScreen(page);
  await showFace(page, 8);
  const before = await seenOn(page);
  const keys: Pressed[] = [
    { key: 'b', keyCode: 66 },
    { key: 'B', keyCode: 66, shiftKey: true },
    { key: '.', keyCode: 190 },
    { key: '', keyCode: 190 },
    { key: '', keyCode: 191 },
    { key: '', keyCode: 186 },
  ];
  for (const key of keys) {
    await send(page, key);
    expect(await black(page), JSON.stringify(key)).toBe(true);
    const dark = await page.evaluate(() => getComputedStyle(document.body, '::after').backgroundColor);
    expect(dark).toBe('rgb(0, 0, 0)');
    await page.waitForTimeout(60);
    await send(page, key);
    expect(await black(page), JSON.stringify(key)).toBe(false);
    await page.waitForTimeout(60);
  }
  expect(await seenOn(page)).toEqual(before);
});

test('the start button of a clicker neither reloads nor ends the show', async ({ page }) => {
  await openScreen(page);
  await showFace(page, 5);
  let loads = 0;
  page.on('load', () => (loads += 1));
  for (const init of [{ key: 'F5' }, { key: 'F5', shiftKey: true }, { key: 'Escape' }])
    expect(await send(page, init), JSON.stringify(init)).toEqual({ taken: true, index: 5 });
  await page.keyboard.press('F5');
  await page.keyboard.press('Shift+F5');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  expect(loads).toBe(0);
  expect(await indexOf(page)).toBe(5);
  expect(await send(page, { key: 'Tab' })).toMatchObject({ taken: false });
});

test('a held key counts once', async ({ page }) => {
  await openScreen(page);
  // Playwright marks every `down` after the first as a repeat, as a keyboard does.
  for (let i = 0; i < 15; i += 1) {
    await page.keyboard.down('PageDown');
    await page.waitForTimeout(33);
  }
  await page.keyboard.up('PageDown');
  expect(await indexOf(page)).toBe(1);
});

test('twenty presses in two seconds land on the same state as twenty slow ones', async ({ page }) => {
  await openScreen(page);
  await inOneManner(page, () => twentyPresses(page));
});

async function twentyPresses(page: Page): Promise<void> {
  await showFace(page, 20);
  const wanted = await seenOn(page);
  await showFace(page, 0);
  const took = await page.evaluate(async () => {
    const began = performance.now();
    for (let i = 0; i < 20; i += 1) {
      document.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }),
      );
      document.dispatchEvent(new KeyboardEvent('keyup', { key: 'PageDown', bubbles: true }));
      await new Promise((next) => setTimeout(next, 95));
    }
    return performance.now() - began;
  });
  // Two seconds of presses; a busy machine keeps its timers late.
  expect(took).toBeLessThan(5000);
  await landed(page, 20);
  expect(await seenOn(page)).toEqual(wanted);
}

test('forward and back, step by step and by a jump, a face looks the same', async ({ page }) => {
  await openScreen(page);
  for (const index of [9, 22]) await inOneManner(page, () => thereAndBack(page, index));
});

async function thereAndBack(page: Page, index: number): Promise<void> {
  await showFace(page, index);
  const wanted = await seenOn(page);
  await showFace(page, index - 1);
  await page.keyboard.press('PageDown');
  await landed(page, index);
  expect(await seenOn(page), `${index} from before`).toEqual(wanted);
  await showFace(page, index + 1);
  await page.keyboard.press('PageUp');
  await landed(page, index);
  expect(await seenOn(page), `${index} from after`).toEqual(wanted);
}

test('a step has landed within 700 ms of its key, words and all', async ({ page }) => {
  await openScreen(page);
  const times: number[] = [];
  for (let i = 0; i < 8; i += 1) {
    await page.waitForTimeout(600);
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const began = performance.now();
            document.addEventListener(
              'story:beat-landed',
              () => {
                const whole = (): void => {
                  const current = document.querySelector('.screen-stop.is-current');
                  if (current !== null && getComputedStyle(current).opacity === '1')
                    resolve(performance.now() - began);
                  else requestAnimationFrame(whole);
                };
                whole();
              },
              { once: true },
            );
            document.dispatchEvent(
              new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }),
            );
          }),
      ),
    );
  }
  times.sort((a, b) => a - b);
  // 680 ms by the clock of the page, and what a busy machine adds to a frame; the middle of eight, not the worst.
  expect(times[4]).toBeLessThan(850);
});

test('a scene by its number', async ({ page }) => {
  await openScreen(page);
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await expect(page.locator('.screen-typed')).toContainText('12');
  await page.keyboard.press('Enter');
  const section = await page.evaluate(() => document.querySelector('hall-screen')?.face?.section);
  expect(section).toBe(scenes[11]?.id);
  await page.keyboard.press('9');
  await page.keyboard.press('9');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.querySelector('hall-screen')?.face?.section)).toBe(section);
  await page.keyboard.press('3');
  await page.keyboard.press('Backspace');
  await expect(page.locator('.screen-typed')).toHaveText('');
  await page.keyboard.press('0');
  await page.keyboard.press('Enter');
  expect(await indexOf(page)).toBe(0);
});

test('the contents by key: opened, walked, chosen, left', async ({ page }) => {
  await openScreen(page);
  await showFace(page, 12);
  const contents = page.locator('.screen-contents');
  await page.keyboard.press('c');
  await expect(contents).toBeVisible();
  await expect(contents.locator('[aria-current=true]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const chosen = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['section']);
  await page.keyboard.press('Enter');
  await expect(contents).toBeHidden();
  expect(await page.evaluate(() => document.querySelector('hall-screen')?.face?.section)).toBe(chosen);
  await page.keyboard.press('c');
  await page.keyboard.press('Escape');
  await expect(contents).toBeHidden();
  const at = await indexOf(page);
  await page.keyboard.press('c');
  await page.keyboard.press('PageDown');
  await expect(contents).toBeHidden();
  expect(await indexOf(page)).toBe(at + 1);
});
