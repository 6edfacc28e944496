/** How often the screen is drawn, counted over two seconds. */
import type { Finding } from './finding.ts';

const LONG = 2000;

export function judgeRefresh(hz: number): Finding {
  const values = { hz: Math.round(hz) };
  if (hz < 5) return { grade: 'bad', say: 'refresh-stuck', values };
  return hz < 28
    ? { grade: 'note', say: 'refresh-slow', values }
    : { grade: 'good', say: 'refresh-good', values };
}

export function checkRefresh(signal: AbortSignal): Promise<Finding> {
  return new Promise((done) => {
    const start = performance.now();
    let frames = 0;
    const end = (): void => done(judgeRefresh((frames * 1000) / (performance.now() - start)));
    // A page in the background is not drawn at all.
    const timer = window.setTimeout(end, LONG + 500);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    const count = (): void => {
      frames += 1;
      if (performance.now() - start < LONG) return void requestAnimationFrame(count);
      clearTimeout(timer);
      end();
    };
    requestAnimationFrame(count);
  });
}
