/** What a page holds, by the browser's own count (CDP Performance.getMetrics), after garbage was collected. */
import type { CDPSession, Page } from '@playwright/test';
import type { Sample } from './verdict.ts';

/** Runs in the page before its own scripts: keeps count of what the protocol does not count. */
export function countContexts(): void {
  const counted = window as unknown as { soakAudio: number };
  counted.soakAudio = 0;
  const Native = window.AudioContext;
  window.AudioContext = class extends Native {
    constructor(options?: AudioContextOptions) {
      super(options);
      counted.soakAudio += 1;
    }
    override close(): Promise<void> {
      counted.soakAudio -= 1;
      return super.close();
    }
  };
}

/** Frames a second over two seconds. */
export async function framesPerSecond(page: Page, ms = 2000): Promise<number> {
  return page.evaluate(
    (length) =>
      new Promise<number>((done) => {
        const start = performance.now();
        let frames = 0;
        const count = (): void => {
          frames += 1;
          const gone = performance.now() - start;
          if (gone >= length) done((frames * 1000) / gone);
          else requestAnimationFrame(count);
        };
        requestAnimationFrame(count);
      }),
    ms,
  );
}

type Held = Pick<Sample, 'heap' | 'nodes' | 'listeners' | 'documents' | 'audio' | 'canvases'>;

export async function held(page: Page, cdp: CDPSession): Promise<Held> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  const own = await page.evaluate(() => ({
    audio: (window as unknown as { soakAudio: number }).soakAudio,
    canvases: document.querySelectorAll('canvas').length,
  }));
  return {
    heap: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
    ...own,
  };
}
