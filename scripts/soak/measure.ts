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

/** The parts of a heap snapshot that are read: https://developer.chrome.com/docs/devtools/memory-problems/heap-snapshots */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: string[][] } };
  nodes: number[];
}

/**
 * Bytes of the heap that are compiled code and what the compiler keeps of it. A browser compiles what runs often anew for hours;
 * that is its own business, and no leak of the page's.
 */
async function compiledCode(cdp: CDPSession): Promise<number> {
  let text = '';
  const add = ({ chunk }: { chunk: string }): void => void (text += chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', add);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', add);
  const { snapshot, nodes } = JSON.parse(text) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = types[type]?.indexOf('code');
  let bytes = 0;
  for (let i = 0; i < nodes.length; i += fields.length)
    if (nodes[i + type] === code) bytes += nodes[i + size] ?? 0;
  return bytes;
}

type Held = Pick<Sample, 'heap' | 'code' | 'nodes' | 'listeners' | 'documents' | 'audio' | 'canvases'>;

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
    code: await compiledCode(cdp),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
    ...own,
  };
}
