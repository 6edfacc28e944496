/** Every face at every size of screen: type, lines, boxes, controls (KI-9 to KI-13). */
import { expect, test, type Page } from '@playwright/test';
import {
  gap,
  linesOverlap,
  measure,
  measureFaces,
  overlap,
  type Control,
  type Measures,
  type Piece,
} from '../support/screen-measures.ts';
import { facesOf, HD, openScreen, SCREENS, showFace, withoutPictures } from '../support/screen-page.ts';

/** What may be read as a label and not as text: captions, legends, sources, units beside a numeral, controls. */
const SMALL =
  /caption|legend|origin|source|where|silent|button|figure-label|figure-before|chart|address|goto|contents|screen-metres|first-line|qr/u;
/** Rounding of lengths. */
const SLACK = 0.6;

function typeFaults({ pieces }: Measures, height: number): string[] {
  const unit = height / 1080;
  const least = ({ name }: Piece): number =>
    (/figure-digits/u.test(name) ? 64 : SMALL.test(name) ? 24 : 32) * unit;
  return pieces
    .filter((piece) => piece.size < least(piece) - SLACK)
    .map(
      (piece) =>
        `${piece.name} “${piece.text.slice(0, 12)}” is ${piece.size.toFixed(1)} px, not ${least(piece).toFixed(1)}`,
    );
}

function lineFaults({ pieces, words }: Measures): string[] {
  const long = pieces.filter(({ name, han }) => !SMALL.test(name) && han > 28);
  const faults = long.map(({ text, han }) => `${han} on a line of “${text.slice(0, 12)}”`);
  const han = (words.match(/\p{Script=Han}/gu) ?? []).length;
  // Legends and the map's credit stand beside the text; they are small and counted here too.
  return han > 120 ? [...faults, `${han} characters on one face`] : faults;
}

function boxFaults({ pieces, controls, scrolls }: Measures, width: number, height: number): string[] {
  const faults: string[] = [];
  if (scrolls[0] > 0 || scrolls[1] > 0) faults.push(`the page scrolls by ${scrolls.join()}`);
  for (const box of [...pieces, ...controls])
    // The box of a numeral is half as high again as its digits.
    if (
      box.left < -1 ||
      box.top < (/digits/u.test(box.name) ? -0.12 * box.bottom : -1) ||
      box.right > width + 1 ||
      box.bottom > height + 1
    )
      faults.push(
        `“${box.name}” leaves the screen: ${[box.left, box.top, box.right, box.bottom].map(Math.round).join()}`,
      );
  // Boxes of display type are half as high again as its signs: figures and titles are not compared.
  const text = pieces.filter(({ name }) => !/figure|title|screen-button/u.test(name));
  text.forEach((a, i) => {
    for (const b of text.slice(i + 1)) {
      const nested = a.text.includes(b.text) || b.text.includes(a.text);
      if (!nested && linesOverlap(a, b) > 0.3 * Math.min(a.size, b.size))
        faults.push(`“${a.text.slice(0, 10)}” lies on “${b.text.slice(0, 10)}”`);
    }
    for (const control of controls)
      if (overlap(a, control) > 1)
        faults.push(`“${a.text.slice(0, 10)}” lies on the control ${control.name}`);
  });
  return faults;
}

function controlFaults({ controls }: Measures, width: number, height: number, target: number): string[] {
  const faults: string[] = [];
  controls.forEach((one, i) => {
    if (one.right - one.left < target - 1 || one.bottom - one.top < target - 1)
      faults.push(`${one.name}: ${Math.round(one.right - one.left)}×${Math.round(one.bottom - one.top)} px`);
    const band = width < height ? 0.55 : 0.7;
    if (one.top < height * band - 1)
      faults.push(`${one.name} begins at ${Math.round((one.top / height) * 100)} %`);
    for (const other of controls.slice(i + 1))
      if (gap(one, other) < 7.9)
        faults.push(`${one.name} and ${other.name}: ${gap(one, other).toFixed(1)} px apart`);
  });
  return faults;
}

/** Every face as it is shown now, with what is wrong with it. */
async function faultsOfFaces(page: Page, look: (seen: Measures) => string[]): Promise<string[]> {
  const faces = await facesOf(page);
  expect(faces.length).toBeGreaterThan(55);
  const measured = await measureFaces(page, faces.length);
  const faults = faces.flatMap(({ anchor, part, parts }, i) =>
    look(measured[i]!).map((fault) => `${anchor} ${part + 1}/${parts}: ${fault}`),
  );
  return faults;
}

/** The answers to the question before a visit ends, which is shown for as long as it takes to measure them. */
const answersOf = (page: Page): Promise<Control[]> =>
  page.locator('.loop-warning').evaluate((box: HTMLElement) => {
    box.hidden = false;
    const found = Array.from(box.querySelectorAll('.loop-answers button'), (button) => {
      const { left, top, right, bottom } = button.getBoundingClientRect();
      return { name: button.textContent ?? '', left, top, right, bottom };
    });
    box.hidden = true;
    return found;
  });

async function questionFaults(page: Page, width: number, height: number): Promise<string[]> {
  const answers = await answersOf(page);
  expect(answers).toHaveLength(2);
  expect(Math.max(...answers.map(({ bottom }) => bottom))).toBeLessThanOrEqual(height);
  return controlFaults({ controls: answers } as Measures, width, height, 56);
}

/** Presses a control without a pointer, which on the largest screens would wait for many frames. Where it lies is measured. */
const press = (page: Page, move: string): Promise<void> =>
  page.locator(`[data-move=${move}]`).evaluate((button: HTMLElement) => button.click());

/** The contents, opened and closed again. */
async function contentsFaults(page: Page, width: number, height: number, low: boolean): Promise<string[]> {
  await press(page, 'contents');
  const { controls, scrolls } = await measure(page);
  const inside = controls.filter(({ name }) => !/[屏始移]$/u.test(name));
  expect(inside.length).toBeGreaterThan(10);
  expect(scrolls).toEqual([0, 0]);
  const band = width < height ? 0.55 : low ? 0.38 : 0;
  const faults = inside
    .filter(
      ({ left, top, right, bottom }) =>
        left < 0 || right > width || top < height * band - 1 || bottom > height + 1,
    )
    .map(({ name, top, bottom }) => `${name} ${top}–${bottom}`);
  const small = inside.filter(({ top, bottom }) => bottom - top < 55).map(({ name }) => `${name} is small`);
  await press(page, 'close');
  return [...faults, ...small];
}

for (const { width, height, dpr } of SCREENS)
  test.describe(`${width}×${height} at ${dpr}`, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: dpr });
    test.describe.configure({ timeout: 180_000 });
    const common = (seen: Measures): string[] => [
      ...typeFaults(seen, height),
      ...lineFaults(seen),
      ...boxFaults(seen, width, height),
    ];

    test('stage: every face', async ({ page }) => {
      await withoutPictures(page);
      await openScreen(page);
      expect(await faultsOfFaces(page, common)).toEqual([]);
    });

    test('loop: every face; the question before a visit ends and the contents, as they are and lowered', async ({
      page,
    }) => {
      await withoutPictures(page);
      await openScreen(page, './exhibit/loop/');
      await page.evaluate(() => document.documentElement.setAttribute('data-visit', ''));
      const controls = (seen: Measures): string[] => controlFaults(seen, width, height, 56);
      expect(await faultsOfFaces(page, (seen) => [...common(seen), ...controls(seen)])).toEqual([]);
      // The touch that begins a visit presses nothing (KI-3).
      await page.mouse.click(width / 2, height * 0.2);
      await expect(page.locator('html')).toHaveAttribute('data-phase', 'active');
      for (const low of [false, true]) {
        if (low) await press(page, 'lower');
        expect(await questionFaults(page, width, height), `lowered: ${low}`).toEqual([]);
        expect(await contentsFaults(page, width, height, low), `lowered: ${low}`).toEqual([]);
      }
    });
  });

test('an address that asks for low controls has them as low as the button brings them', async ({ page }) => {
  // On an upright screen the row of controls itself stands lower.
  await page.setViewportSize({ width: HD.height, height: HD.width });
  await withoutPictures(page);
  const tops = async () => (await measure(page)).controls.map(({ top }) => Math.round(top));
  await openScreen(page, './exhibit/loop/?low=on');
  await page.mouse.click(300, 200);
  const asked = await tops();
  await openScreen(page, './exhibit/loop/');
  await page.mouse.click(300, 200);
  expect((await tops())[0]).toBeLessThan((asked[0] ?? 0) - 10);
  await press(page, 'lower');
  await expect.poll(tops).toEqual(asked);
});

test.describe('the size of targets', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });
  // 19 mm (KI-12).
  for (const [inches, px] of [
    [21.5, 77],
    [32, 52],
    [55, 30],
  ] as const)
    test(`on ${inches} inches`, async ({ page }) => {
      await openScreen(page, `./exhibit/loop/?inches=${inches}`);
      await page.evaluate(() => document.documentElement.setAttribute('data-visit', ''));
      const { controls } = await measure(page);
      expect(controls.length).toBeGreaterThan(3);
      for (const { name, top, bottom, left, right } of controls)
        expect(Math.min(bottom - top, right - left), name).toBeGreaterThanOrEqual(px - 1);
    });
});

test('what a face shows is the same each time, and after a turn there and back', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openScreen(page);
  const before = (await facesOf(page)).map(({ anchor, part }) => `${anchor} ${part}`);
  await showFace(page, 20);
  await page.setViewportSize({ width: 768, height: 1366 });
  await page.waitForTimeout(200);
  const { anchor } = (await page.evaluate(() => document.querySelector('hall-screen')?.face)) ?? {};
  expect(`${anchor ?? ''} 0`).toBe(before[20]);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.waitForTimeout(200);
  expect((await facesOf(page)).map((face) => `${face.anchor} ${face.part}`)).toEqual(before);
});
