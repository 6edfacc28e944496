/**
 * `npm run bench:crowd`: what it costs to draw some dots in every frame of a scroll, by the way they are drawn, on a page that has
 * nothing else to do. It decides in which order src/performers/scroll/sharpness.ts goes down. The browser of the bench has no
 * graphics processor; with one (`--gpu`, on a machine that has it) the order may be another.
 *
 *   --dots 600  --throttle 4  --rounds 2  --gpu
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../find-browser.ts';
import { median } from './numbers.ts';
import { PHONE } from './read-through.ts';

const { values } = parseArgs({
  options: {
    dots: { type: 'string', default: '600' },
    throttle: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '2' },
    gpu: { type: 'boolean', default: false },
  },
});

/** Body of `draw(y)`; `each(f)` calls f(index, x, y) for every dot, px. The context `c` is two device pixels a px. */
const WAYS: Record<string, string> = {
  nothing: '',
  'squares (no dots at all)': `c.fillStyle = '#fc6'; each((i, x, y) => c.fillRect(x, y, 6, 6))`,
  'pixels (dot-stamps.ts)': `pixels.fill(0); each((i, x, y) => { const o = Math.round(y * 2) * 780 + Math.round(x * 2);
    for (let k = 0; k < stamp.length; k++) pixels[o + stamp[k]] = 0xff66ccff }); c.putImageData(image, 0, 0)`,
  'sprites (painter.ts)': `each((i, x, y) => c.drawImage(sprite, 48 * (i % 3), 0, 48, 48, x - 3.3, y - 3.3, 6.6, 6.6))`,
  'one path a shade': `for (let s = 0; s < 3; s++) { c.fillStyle = ['#fc6', '#468', '#fed'][s]; c.beginPath();
    each((i, x, y) => { if (i % 3 === s) { c.moveTo(x + 3.3, y); c.arc(x, y, 3.3, 0, 6.2832) } }); c.fill() }`,
};

const page = (draw: string): string => `<!doctype html><meta name=viewport content="width=device-width">
<style>body{margin:0}.s{position:sticky;top:0;height:100vh;margin-bottom:-100vh;contain:strict}canvas{width:100%;height:100%}
.w{position:relative;width:60%}</style><div><div class=s><canvas width=780 height=1688></canvas></div>
<div class=w>${`<p>${'最后一公里的故事，'.repeat(20)}</p>`.repeat(80)}</div></div><script>
const canvas = document.querySelector('canvas'), c = canvas.getContext('2d'); c.setTransform(2, 0, 0, 2, 0, 0);
const sprite = document.createElement('canvas'); sprite.width = 144; sprite.height = 48;
const s = sprite.getContext('2d');
['#fc6', '#468', '#fed'].forEach((f, i) => { s.fillStyle = f; s.beginPath(); s.arc(48 * i + 24, 24, 23, 0, 7); s.fill() });
const image = new ImageData(780, 1688), pixels = new Uint32Array(image.data.buffer), stamp = [];
for (let y = -7; y < 7; y++) for (let x = -7; x < 7; x++) if (Math.hypot(x + .5, y + .5) < 7) stamp.push(y * 780 + x);
let at = 0, asked = 0;
const each = (use) => { for (let i = 0; i < ${Number(values.dots)}; i++)
  use(i, 40 + (i * 37 + at * 0.7) % 330, 80 + (i * 91 + at * 1.3) % 700) };
const draw = () => { asked = 0; at = scrollY; c.clearRect(0, 0, 390, 844); ${draw} };
addEventListener('scroll', () => { asked = asked || requestAnimationFrame(draw) }, { passive: true });
let before = 0, last = -1; globalThis.frames2 = [];
const tick = (now) => { if (before > 0 && scrollY !== last) frames2.push(now - before); last = scrollY; before = now; requestAnimationFrame(tick) };
requestAnimationFrame(tick)</script>`;

async function read(browser: Browser, draw: string): Promise<{ work: number; late: number }> {
  const context = await browser.newContext(PHONE);
  try {
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.throttle) });
    await session.send('Performance.enable');
    await tab.setContent(page(draw));
    await tab.waitForTimeout(500);
    const worked = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
    };
    const before = await worked();
    for (let i = 0; i < 4; i += 1)
      await session.send('Input.synthesizeScrollGesture', {
        x: 195,
        y: 700,
        yDistance: -560,
        speed: 800,
        gestureSourceType: 'mouse',
        preventFling: true,
      });
    const work = (await worked()) - before;
    const frames = await tab.evaluate(() => (globalThis as unknown as { frames2: number[] }).frames2);
    return {
      work: (work * 1000) / Math.max(1, frames.length),
      late: frames.filter((took) => took > 20).length / Math.max(1, frames.length),
    };
  } finally {
    await context.close();
  }
}

const args = values.gpu ? BROWSER_FLAGS.filter((flag) => flag !== '--disable-gpu') : BROWSER_FLAGS;
const browser = await chromium.launch({ executablePath: findBrowser(), args });
console.log(`${values.dots} dots, load ${loadavg()[0]?.toFixed(1)}`);
try {
  const found = new Map<string, { work: number; late: number }[]>();
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const [name, draw] of Object.entries(WAYS))
      found.set(name, [...(found.get(name) ?? []), await read(browser, draw)]);
  for (const [name, list] of found) {
    const work = median(list.map((one) => one.work));
    const late = median(list.map((one) => one.late));
    console.log(
      `${name.padEnd(26)} ${work.toFixed(1).padStart(6)} ms a frame, ${(late * 100).toFixed(0)} % late`,
    );
  }
} finally {
  await browser.close();
}
