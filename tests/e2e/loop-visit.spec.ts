/** A visit to the unattended screen: KI-1 to KI-5 and KI-17. */
import { expect, test } from '@playwright/test';
import { chance } from '../support/random-settings.ts';
import { faceIndex, inPhase, openLoop, phase, showFaceAt, stateOf } from '../support/loop-page.ts';
import { HD } from '../support/screen-page.ts';

test.use({ viewport: HD });

test('it goes on by itself, face after face, and from the last to the first', async ({ page }) => {
  // Written down by the page itself, from its first face on: on a busy machine it has gone on long before a test begins to look.
  await page.addInitScript(() => {
    const walked: number[] = [];
    Object.assign(window, { walked });
    window.addEventListener('story:beat-shown', ({ target }) =>
      walked.push((target as HTMLElementTagNameMap['hall-screen']).index),
    );
  });
  await openLoop(page, 'cut=short&clock=60');
  expect(await page.evaluate(() => document.documentElement.dataset['mode'])).toBe('loop');
  const walked = () => page.evaluate(() => (window as unknown as { walked: number[] }).walked);
  await expect.poll(async () => (await walked()).lastIndexOf(0), { timeout: 45_000 }).toBeGreaterThan(0);
  const faces = await page.evaluate(() => document.querySelector('hall-screen')?.faces.length ?? 0);
  expect(faces).toBeGreaterThan(10);
  // What it shows after the first has come again is its second walk.
  expect((await walked()).slice(0, faces + 1)).toEqual([...Array.from({ length: faces }, (_, i) => i), 0]);
});

test('a touch takes over from the start, and presses nothing', async ({ page }) => {
  await openLoop(page);
  await showFaceAt(page, 6);
  const box = await page.evaluate(() => {
    document.documentElement.toggleAttribute('data-visit', true);
    const button = document.querySelector('[data-move="contents"]');
    const { x, y, width, height } = (button ?? document.body).getBoundingClientRect();
    document.documentElement.toggleAttribute('data-visit', false);
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.evaluate(() => {
    const log = window as unknown as { heard: string[] };
    log.heard = [];
    for (const name of ['click', 'mousedown', 'mouseup', 'pointerdown'])
      document.addEventListener(name, () => log.heard.push(name));
  });
  await page.mouse.click(box.x, box.y);
  await inPhase(page, 'active', 2000);
  expect(await faceIndex(page)).toBe(0);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  await expect(page.locator('.screen-contents')).toBeHidden();
  // The next touch is an ordinary one.
  await page.locator('[data-move="contents"]').click();
  await expect(page.locator('.screen-contents')).toBeVisible();
});

test('it does so within 300 ms: the best of five, since a busy machine draws late', async ({ page }) => {
  // Before the page's own listeners: later ones do not hear a touch that is swallowed.
  await page.addInitScript(() => {
    const touched = (event: Event): void => {
      (window as unknown as { began: number }).began = event.timeStamp;
    };
    window.addEventListener('pointerdown', touched, { capture: true });
  });
  const took: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await openLoop(page);
    await showFaceAt(page, 6);
    await page.waitForTimeout(500);
    await page.evaluate(() => {
      const log = window as unknown as { began: number; took?: number };
      document.querySelector('hall-screen')?.addEventListener('story:beat-shown', () =>
        // The frame after the one in which it was drawn has begun: by then it is seen.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => (log.took ??= performance.now() - log.began)),
        ),
      );
    });
    await page.mouse.click(900, 500);
    await page.waitForFunction(() => 'took' in window);
    took.push(await page.evaluate(() => (window as unknown as { took: number }).took));
  }
  expect(Math.min(...took), took.map(Math.round).join(', ')).toBeLessThan(300);
});

for (const key of ['a', 'Enter', ' ', 'ArrowRight', 'Tab'])
  test(`the key ${JSON.stringify(key)} takes over as well`, async ({ page }) => {
    await openLoop(page);
    await showFaceAt(page, 4);
    await page.keyboard.press(key);
    expect(await phase(page)).toBe('active');
    expect(await faceIndex(page)).toBe(0);
  });

test('a mouse that shakes, and a key that means nothing by itself, take nothing over', async ({ page }) => {
  await openLoop(page);
  await page.mouse.move(300, 300);
  await page.mouse.move(600, 500, { steps: 5 });
  await page.keyboard.press('Shift');
  expect(await phase(page)).toBe('attract');
});

test('nobody there any more: it asks, counts down, and begins anew', async ({ page }) => {
  await openLoop(page, 'idle=15&warning=10&clock=8');
  await page.mouse.click(900, 500);
  await inPhase(page, 'active');
  await showFaceAt(page, 7);
  await inPhase(page, 'warning');
  const count = page.locator('.loop-count');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  const first = Number(/\d+/u.exec(await count.innerText())?.[0]);
  await page.waitForTimeout(400);
  const later = Number(/\d+/u.exec(await count.innerText())?.[0]);
  expect(later).toBeLessThan(first);
  await inPhase(page, 'attract');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  expect(await faceIndex(page)).toBe(0);
});

test('the question is answered by any touch, which presses nothing; one button ends the visit', async ({
  page,
}) => {
  await openLoop(page, 'idle=15&warning=60&clock=20');
  await page.mouse.click(900, 500);
  await showFaceAt(page, 7);
  await inPhase(page, 'warning');
  await page.mouse.click(900, 200);
  expect(await phase(page)).toBe('active');
  expect(await faceIndex(page)).toBe(7);
  await inPhase(page, 'warning');
  await page.locator('[data-loop="leave"]').click();
  expect(await phase(page)).toBe('attract');
  expect(await faceIndex(page)).toBe(0);
});

test('while a clip plays nothing counts down', async ({ page }) => {
  await openLoop(page, 'idle=15&warning=5&clock=20');
  await page.mouse.click(900, 500);
  await inPhase(page, 'active');
  const tell = (running: boolean) =>
    page.evaluate(
      (detail) =>
        document
          .querySelector('hall-screen')
          ?.dispatchEvent(new CustomEvent('story:clip-told', { bubbles: true, detail })),
      { running, caption: '' },
    );
  await tell(true);
  await page.waitForTimeout(1500);
  expect(await phase(page)).toBe('active');
  await tell(false);
  await inPhase(page, 'warning', 3000);
});

test('whatever a monkey has done, nothing of it is left', async ({ page }) => {
  test.setTimeout(120_000);
  await openLoop(page, 'idle=15&warning=5&sound=asked&clock=2');
  const fresh = await stateOf(page);
  const next = chance(20_261_126);
  const keys = [
    'Tab',
    'Enter',
    ' ',
    'Escape',
    'ArrowRight',
    'ArrowDown',
    'End',
    'Home',
    'b',
    'c',
    '5',
    'q',
    'p',
  ];
  await page.mouse.click(700, 400);
  // The same in every run, however fast the machine.
  for (let done = 0; done < 200; done += 1) {
    if (next() < 0.3) await page.keyboard.press(keys[Math.floor(next() * keys.length)] ?? 'Tab');
    else {
      // Half of the hands know where buttons are.
      const targets = await page.locator('button:visible').all();
      const target = next() < 0.6 ? targets[Math.floor(next() * targets.length)] : undefined;
      const box = await target?.boundingBox().catch(() => null);
      const at = box
        ? [box.x + box.width / 2, box.y + box.height / 2]
        : [next() * HD.width, next() * HD.height];
      await page.mouse.click(at[0] ?? 0, at[1] ?? 0);
    }
    if (done % 7 === 0) await page.mouse.wheel(0, 300 * next());
    if (done % 31 === 0)
      await page.evaluate(() => {
        sessionStorage.setItem('left', 'behind');
        localStorage.setItem('story:text', '3');
        document.documentElement.dataset['textSize'] = '3';
      });
  }
  if ((await phase(page)) === 'attract') await page.mouse.click(700, 400);
  await inPhase(page, 'attract', 40_000);
  await page.waitForTimeout(300);
  expect(await stateOf(page)).toBe(fresh);
});

test('it asks for nothing: no dialogs, no printing, no permission, no download, no way out', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    (window as unknown as { asked: string[] }).asked = asked;
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
      Object.defineProperty(window, name, { value: () => asked.push(name) });
    Notification.requestPermission = () => {
      asked.push('notification');
      return Promise.resolve('denied' as const);
    };
  });
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') elsewhere.push(request.url());
  });
  page.on('download', () => elsewhere.push('download'));
  await openLoop(page, 'idle=15&warning=5&clock=30&counters=on');
  for (let i = 0; i < 3; i += 1) {
    await page.mouse.click(900, 400);
    await inPhase(page, 'active');
    await inPhase(page, 'attract');
  }
  expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([]);
  expect(elsewhere).toEqual([]);
  expect(context.pages()).toHaveLength(1);
});
