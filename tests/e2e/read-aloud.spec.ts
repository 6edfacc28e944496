/** 朗读本节 through the device’s voice, where it has one: a fake device, since a test machine has none. */
import { expect, test, type Page } from '@playwright/test';
import { PHONE, scenes } from '../support/site-under-test.ts';

test.use({ viewport: PHONE });

const scene = scenes.find(({ beats }) =>
  beats.some(({ blocks }) => blocks.some(({ type }) => type === 'clip')),
)!;

interface FakeVoice {
  lang: string;
  localService: boolean;
}

/** A device with these voices, told after `late` ms; each utterance takes 150 ms. */
async function device(page: Page, voices: FakeVoice[], late = 0): Promise<void> {
  await page.addInitScript(
    ({ list, wait }) => {
      const events = new EventTarget();
      const said: string[] = [];
      let ready = wait === 0;
      let pending: { timer: number; utterance: SpeechSynthesisUtterance } | undefined;
      if (!ready)
        setTimeout(() => {
          ready = true;
          events.dispatchEvent(new Event('voiceschanged'));
        }, wait);
      class Utterance {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      const synth = Object.assign(events, {
        getVoices: () => (ready ? list : []),
        speak: (utterance: SpeechSynthesisUtterance) => {
          said.push(utterance.text);
          setTimeout(() => utterance.onstart?.({} as SpeechSynthesisEvent), 5);
          const timer = window.setTimeout(() => {
            pending = undefined;
            utterance.onend?.({} as SpeechSynthesisEvent);
          }, 150);
          pending = { timer, utterance };
        },
        cancel: () => {
          if (pending === undefined) return;
          clearTimeout(pending.timer);
          const { utterance } = pending;
          pending = undefined;
          utterance.onerror?.({ error: 'canceled' } as SpeechSynthesisErrorEvent);
        },
      });
      Object.defineProperty(window, 'speechSynthesis', { value: synth });
      Object.assign(window, { SpeechSynthesisUtterance: Utterance, said });
    },
    { list: voices, wait: late },
  );
  await page.goto(`./s/${scene.id}/`);
}

const mandarin = { lang: 'zh_CN', localService: true };
const button = (page: Page) => page.locator('.read-button');
const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);

test('reads sentence by sentence, marks what is said, stops when asked', async ({ page }) => {
  await device(page, [{ lang: 'zh-HK', localService: true }, mandarin], 400);
  await expect(button(page)).toHaveText('朗读本节');
  await expect(page.locator('.read-note')).toHaveText('由您设备的语音朗读');
  await button(page).click();
  await expect(button(page)).toHaveText('停止朗读');
  await expect.poll(async () => (await said(page)).length).toBeGreaterThan(3);
  const spoken = await said(page);
  expect(spoken.every((text) => text.length <= 75)).toBe(true);
  const words = (await page.locator('.beat-words').allTextContents()).join('');
  for (const text of spoken) expect(words).toContain(text);
  expect(
    await page.evaluate(() =>
      (CSS as unknown as { highlights: Map<string, unknown> }).highlights.has('spoken'),
    ),
  ).toBe(true);
  await button(page).click();
  await expect(button(page)).toHaveText('朗读本节');
  const many = (await said(page)).length;
  await page.waitForTimeout(400);
  expect((await said(page)).length).toBe(many);
});

test('reads all of it, but not the players', async ({ page }) => {
  test.slow();
  await device(page, [mandarin]);
  await button(page).click();
  await expect(button(page)).toHaveText('停止朗读');
  await expect(button(page)).toHaveText('朗读本节', { timeout: 30_000 });
  const spoken = (await said(page)).join('');
  const paragraphs = await page.locator('.beat-words > p:not(.legend)').allTextContents();
  for (const text of paragraphs) expect(spoken.replace(/\s+/gu, '')).toContain(text.replace(/\s+/gu, ''));
  expect(spoken).not.toContain('文字稿');
});

test('a clip silences it', async ({ page }) => {
  await device(page, [mandarin]);
  await button(page).click();
  await expect.poll(async () => (await said(page)).length).toBeGreaterThan(0);
  await page.locator('clip-player').first().scrollIntoViewIfNeeded();
  await page.locator('.player-play').first().click();
  await expect(button(page)).toHaveText('朗读本节');
});

for (const [what, voices] of [
  ['only Cantonese', [{ lang: 'zh-HK', localService: true }]],
  ['only a voice that lives on a server', [{ lang: 'zh-CN', localService: false }]],
  ['no voice', []],
] as const)
  test(`${what}: no promise is made`, async ({ page }) => {
    await device(page, [...voices]);
    await page.waitForTimeout(1900);
    await expect(button(page)).toHaveCount(0);
  });
