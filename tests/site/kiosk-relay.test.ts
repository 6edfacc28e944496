/** A presenter's phone in a hall: who is let in, what is passed on, and the screen that follows a phone on another address. */
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/find-browser.ts';
import { environment } from '../../src/lib/environment.ts';
import { axeFaults } from '../support/axe.ts';
import { kioskFolder } from '../support/kiosk-folder.ts';
import { Kiosk, SERVERS } from '../support/kiosk-run.ts';
import { rawRequest } from '../support/raw-request.ts';
import { listenIn, type Listener } from '../support/relay-listener.ts';

const { basePath: base } = environment();
const PATIENCE = { timeout: 10_000 };
const place = kioskFolder('relay', 'exhibit/stage/');

/** Without any network there is nobody from outside to be. */
const alone = Object.values(networkInterfaces()).every((all) =>
  all?.every(({ internal, family }) => internal || family !== 'IPv4'),
);
const LONELY = alone ? ': skipped, this machine is in no network' : '';

/**
 * The whole answer to a message of a length that is too long or none. A connection that stays open after it, and takes no other
 * request, would let a browser send its next into it: that is an error here, as is one that is closed with no answer.
 */
function lastWord(origin: string, path: string, length: string): Promise<string> {
  const { hostname, port, host } = new URL(origin);
  const head = (size: string): string =>
    `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${size}\r\n\r\n`;
  return new Promise((done, fail) => {
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.write(head(length) + 'x'.repeat(4097)));
    socket.setTimeout(5000, () => socket.destroy(new Error(`no end to ${JSON.stringify(heard)}`)));
    socket.on('error', fail);
    socket.on('data', (bytes) => {
      heard += String(bytes);
      if (/\r\n\r\n$/u.test(heard) && !/^connection: close/imu.test(heard)) socket.write(head('2') + '{}');
      if (/ 204 /u.test(heard)) socket.destroy();
    });
    socket.on('close', () => {
      if (/^connection: close/imu.test(heard) || / 204 /u.test(heard)) done(heard);
      else fail(new Error(`closed unsaid after ${JSON.stringify(heard)}`));
    });
  });
}

describe.each(SERVERS)('the relay in $name', ({ name, command, here }) => {
  const skip = !here;
  const start = (...more: string[]): Promise<Kiosk> =>
    Kiosk.start(place().dir, [...command, '--serve', ...more], join(place().workshop, name));
  const post = async (origin: string, room: string, body: string): Promise<number> =>
    (await fetch(`${origin}${base}relay/${room}`, { method: 'POST', body })).status;

  describe('of a machine that keeps to itself', () => {
    let kiosk: Kiosk;
    let code: string;
    const lines: Listener[] = [];
    const listen = async (): Promise<Listener> => {
      const one = await listenIn(`${kiosk.origin}${base}relay/${code}`);
      lines.push(one);
      return one;
    };
    beforeAll(async () => {
      if (skip) return;
      kiosk = await start();
      ({ code } = (await kiosk.health()).relay);
    });
    afterAll(async () => {
      lines.forEach((line) => line.close());
      await kiosk?.stop();
    });

    it.skipIf(skip)(
      'has a code of eight signs, another one each time, and no address for a phone',
      async () => {
        expect(code).toMatch(/^[a-hj-km-np-z2-9]{8}$/u);
        expect((await kiosk.health()).relay.addresses).toEqual([]);
        const other = await start();
        try {
          expect((await other.health()).relay.code).not.toBe(code);
        } finally {
          await other.stop();
        }
      },
    );

    it.skipIf(skip)('passes a message on to everybody who listens, as one line', async () => {
      const [one, two] = [await listen(), await listen()];
      expect(await post(kiosk.origin, code, '{\n "says": "hello",\r\n "word": "黑屏" }')).toBe(204);
      for (const line of [one, two])
        expect(JSON.parse(await line.next())).toEqual({ says: 'hello', word: '黑屏' });
      // Who comes later gets nothing of what was said before.
      const late = await listen();
      expect(await post(kiosk.origin, code, '{"says":"move","move":"next"}')).toBe(204);
      expect(JSON.parse(await late.next())).toEqual({ says: 'move', move: 'next' });
    });

    it.skipIf(skip)(
      'lets in nobody without the code, nothing long, and nothing that is no message',
      async () => {
        for (const room of ['abc', `${code}x`, code.slice(1)]) {
          expect(await post(kiosk.origin, room, '{}'), room).toBe(404);
          const { status } = await rawRequest(kiosk.origin, `${base}relay/${room}`, {}, 'GET');
          expect(status, room).toBe(404);
        }
        expect(await post(kiosk.origin, code, `{"a":"${'x'.repeat(4100)}"}`)).toBe(413);
        for (const length of ['4097', '-1', 'many'])
          expect(await lastWord(kiosk.origin, `${base}relay/${code}`, length), length).toMatch(
            /^HTTP\/1.1 4(?:00|13) /u,
          );
        for (const body of ['', 'data: x', '{"says":'])
          expect(await post(kiosk.origin, code, body), body).toBe(400);
        const foreign = { origin: 'http://evil.example' };
        expect((await rawRequest(kiosk.origin, `${base}relay/${code}`, foreign, 'POST')).status).toBe(403);
      },
    );

    it.skipIf(skip)('holds a few lines and no more: the oldest gives way', async () => {
      const many: Listener[] = [];
      for (let i = 0; i < 20; i += 1) many.push(await listen());
      await expect.poll(() => many.filter(({ closed }) => closed).length, PATIENCE).toBe(4);
      expect(many.slice(0, 4).every(({ closed }) => closed)).toBe(true);
      expect(await post(kiosk.origin, code, '{"n":1}')).toBe(204);
      for (const line of many.slice(4)) expect(await line.next()).toContain('1');
    });

    it.skipIf(skip || alone)(`is not there for the network${LONELY}`, async () => {
      const other = await start('--network');
      const [address = ''] = (await other.health()).relay.addresses;
      await other.stop();
      const outside = address.replace(/:\d+$/u, kiosk.origin.replace(/^.*:/u, ':'));
      await expect(fetch(outside + base)).rejects.toThrow();
    });
  });

  describe.skipIf(skip || alone)(`of a machine that is opened to the network${LONELY}`, () => {
    let kiosk: Kiosk;
    let outside: string;
    let code: string;
    beforeAll(async () => {
      kiosk = await start('--network');
      const { relay } = await kiosk.health();
      code = relay.code;
      outside = relay.addresses[0] ?? '';
    });
    afterAll(() => kiosk?.stop());

    it('shows its pages, and nothing of what keeps its screen going', async () => {
      expect(outside).toMatch(/^http:\/\/[\d.]+:\d+$/u);
      for (const path of [`${base}exhibit/presenter/`, '/-/kiosk.js'])
        expect((await rawRequest(outside, path)).status, path).toBe(200);
      for (const [path, method] of [
        ['/-/health', 'GET'],
        ['/-/line', 'GET'],
        ['/-/beat', 'POST'],
        ['/-/restart', 'POST'],
      ] as const)
        expect((await rawRequest(outside, path, {}, method)).status, path).toBe(403);
      expect((await kiosk.health()).page).toEqual({ lines: 0, beatSecondsAgo: null });
      for (const host of ['story.example', '127.0.0.1', kiosk.origin.slice(7)])
        expect((await rawRequest(outside, base, { host })).status, host).toBe(403);
      expect(await post(outside, 'abcdefgh', '{}')).toBe(404);
      expect(await post(outside, code, '{}')).toBe(204);
    });

    it('keeps room for its own screen when many call', async () => {
      const { hostname, port } = new URL(outside);
      const calls = Array.from({ length: 80 }, () =>
        connect(Number(port), hostname)
          .on('error', () => undefined)
          .resume(),
      );
      try {
        const refused = (): number => calls.filter(({ destroyed }) => destroyed).length;
        await expect.poll(refused, PATIENCE).toBeGreaterThanOrEqual(16);
        // Two may have been there before.
        expect(refused()).toBeLessThan(24);
        expect((await rawRequest(kiosk.origin, base)).status).toBe(200);
      } finally {
        calls.forEach((call) => call.destroy());
      }
    });

    it('the code on the screen brings a phone in, and the phone moves the screen', async () => {
      const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
      try {
        const complaints: string[] = [];
        const open = async (url: string, viewport: { width: number; height: number }): Promise<Page> => {
          const page = await (await browser.newContext({ viewport })).newPage();
          page.on('pageerror', ({ message }) => complaints.push(message));
          page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
          await page.goto(url);
          return page;
        };
        const stage = await open(`${kiosk.origin}${base}exhibit/stage/`, { width: 1280, height: 720 });
        await stage.evaluate(() => document.querySelector('hall-screen')?.whenReady);
        await stage.waitForSelector('.stage-phone svg', { state: 'attached' });
        await stage.keyboard.press('r');
        expect(await axeFaults(stage, '.stage-phone')).toEqual([]);
        const picture = await stage.locator('.stage-phone').screenshot();
        const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
        const url = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? '';
        expect(url).toBe(`${outside}${base}exhibit/presenter/?relay=${code}`);

        const phone = await open(url, { width: 390, height: 844 });
        const shown = (): Promise<string | null> =>
          phone.locator('.presenter-note.is-current').getAttribute('data-anchor');
        const index = (): Promise<number | undefined> =>
          stage.evaluate(() => document.querySelector('hall-screen')?.index);
        // Only a screen that has answered counts its faces.
        await phone.locator('.presenter-count:not(:empty)').waitFor();
        expect(await phone.locator('.presenter-waiting').isVisible()).toBe(false);
        await stage.locator('.stage-phone').waitFor({ state: 'hidden' });
        await phone.locator('[data-move=next]').click();
        await phone.locator('[data-move=next]').click();
        await expect.poll(index, PATIENCE).toBe(2);
        const at = await stage.evaluate(() => document.querySelector('hall-screen')?.face?.anchor);
        await expect.poll(shown, PATIENCE).toBe(at);
        await stage.keyboard.press('PageUp');
        await expect.poll(index, PATIENCE).toBe(1);
        await expect.poll(shown, PATIENCE).not.toBe(at);
        await phone.locator('[data-move=black]').click();
        await expect
          .poll(() => stage.evaluate(() => document.documentElement.hasAttribute('data-black')), PATIENCE)
          .toBe(true);
        expect(complaints).toEqual([]);

        // Old codes are worth nothing, and the page says what to do.
        const late = await open(url.replace(/=.*$/u, '=oldcode2'), { width: 390, height: 844 });
        await late.locator('.presenter-waiting').waitFor({ state: 'visible' });
        await late.locator('[data-move=next]').click();
        await expect
          .poll(() => late.locator('.presenter-note.is-current').getAttribute('data-anchor'), PATIENCE)
          .toContain('.opening');
        expect(await index()).toBe(1);
      } finally {
        await browser.close();
      }
    });
  });
});
