/** WeChat's JS-SDK adapter (SH-19), with a signing server and an SDK of our own: the right calls, and nothing broken when they fail. */
import { buildSync } from 'esbuild';
import { expect, test, type Page } from '@playwright/test';
import { PHONE, story } from '../support/site-under-test.ts';

const scene = story.chapters[1]!.scenes[0]!;
const SDK = 'https://sdk.example/wx.js';
const SIGN = 'https://sign.example/';
const AGENT =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.44';
const CORS = { 'access-control-allow-origin': '*' };

const [bundle] = buildSync({
  entryPoints: ['src/client/wechat.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  define: { WX_SETTINGS: JSON.stringify({ appId: 'wx1', endpoint: SIGN, sdk: SDK }) },
}).outputFiles;

const FAKE = `window.calls = [];
const note = (name) => (...all) => calls.push([name, ...all]);
window.wx = { config: note('config'), error: () => undefined, ready: (done) => setTimeout(done, 0) };
for (const name of ['updateAppMessageShareData', 'updateTimelineShareData', 'onMenuShareAppMessage', 'onMenuShareTimeline']) wx[name] = note(name);`;

// The adapter is laid into a page of a build without it, whose policy knows neither SDK nor signing server.
test.use({ viewport: PHONE, userAgent: AGENT, bypassCSP: true });

/** Opens a page with the adapter on it. @param answer of the signing server */
async function open(
  page: Page,
  path: string,
  answer: { status?: number; body?: string } | 'hangs',
): Promise<string[]> {
  const said: string[] = [];
  page.on('console', (message) => {
    if (/wechat/u.test(message.text())) said.push(message.text());
  });
  await page.route(SDK, (route) => route.fulfill({ contentType: 'text/javascript', body: FAKE }));
  await page.route(`${SIGN}**`, (route) => {
    if (answer === 'hangs') return undefined;
    return route.fulfill({
      headers: CORS,
      contentType: 'application/json',
      status: answer.status ?? 200,
      body: answer.body ?? '',
    });
  });
  await page.goto(path);
  await page.addScriptTag({ content: bundle?.text ?? '' });
  return said;
}
const SIGNED = { body: JSON.stringify({ timestamp: 1, nonceStr: 'n', signature: 's' }) };
const calls = (page: Page) =>
  page.evaluate(() => (window as unknown as { calls?: [string, Record<string, unknown>][] }).calls ?? []);

test('tells WeChat the card of the section, by new calls and old, with a signature', async ({ page }) => {
  const asked = page.waitForRequest(`${SIGN}**`);
  await open(page, `./s/${scene.id}/?from=timeline#place`, SIGNED);
  const url = new URL((await asked).url()).searchParams.get('url');
  expect(url).toContain(`/s/${scene.id}/?from=timeline`);
  expect(url).not.toContain('#');
  await expect.poll(async () => (await calls(page)).length).toBe(5);
  const [config, ...cards] = await calls(page);
  expect(config).toMatchObject(['config', { appId: 'wx1', timestamp: 1, nonceStr: 'n', signature: 's' }]);
  for (const [, card] of cards) {
    expect(card['title']).toContain(scene.title);
    expect(card['link']).toMatch(new RegExp(`/s/${scene.id}/$`, 'u'));
    expect(card['imgUrl']).toMatch(new RegExp(`/cards/${scene.id}-square\\.png$`, 'u'));
  }
});

test('follows the reader through the whole', async ({ page }) => {
  await open(page, './?motion=off', SIGNED);
  await expect.poll(async () => (await calls(page)).length).toBe(5);
  await page.locator(`[id="${scene.beats[0]!.anchor}"]`).evaluate((beat) => beat.scrollIntoView());
  await expect.poll(async () => JSON.stringify((await calls(page)).at(-1))).toContain(`/s/${scene.id}/`);
});

for (const [name, answer] of [
  ['says 500', { status: 500 }],
  ['sends no signature', { body: '{"errcode":1}' }],
  ['sends no JSON', { body: '<html>' }],
  ['hangs', 'hangs'],
] as const)
  test(`a signing server that ${name} leaves the page as it is, and one line in the log`, async ({
    page,
  }) => {
    await page.clock.install();
    const said = await open(page, `./s/${scene.id}/`, answer);
    if (answer === 'hangs') await page.clock.fastForward(6000);
    await expect.poll(() => said.length).toBe(1);
    expect(await calls(page)).toEqual([]);
    await expect(page.locator('h1')).toHaveText(scene.title);
  });
