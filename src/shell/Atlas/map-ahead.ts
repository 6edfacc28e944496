/** Fetches the map when the reader comes near a link that opens it. */
import { canFetch } from '../../client/fetch-data.ts';
import { standing } from '../../client/on-scroll.ts';

/** So long, ms, one stands who reads. */
const REST = 300;

/**
 * Fetches what the map will need, page, style, code and water, side by side; fails without a word. It waits until the reader stands, so
 * that whoever passes by is not held up, and runs none of the code: most who come by a map do not open it.
 */
async function fetchAhead(url: string): Promise<void> {
  await standing(REST);
  try {
    const { readPage, takeStyles } = await import('./open-map.ts');
    const html = await readPage(url);
    const { water, code } = html.querySelector<HTMLElement>('story-map')?.dataset ?? {};
    // On a disk it lies in the page already.
    if (code !== undefined && canFetch()) fetchModule(code);
    const { mapData } = await import('./lay-under.ts');
    await Promise.all([takeStyles(html), water === undefined ? undefined : mapData(water)]);
  } catch {
    // Whoever opens it will hear of it.
  }
}

function fetchModule(url: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = url;
  document.head.append(link);
}

/** One for all links of a page: what comes for one of them is there for all. */
const near = new IntersectionObserver(
  (entries) => {
    const link = entries.find(({ isIntersecting }) => isIntersecting)?.target;
    if (!(link instanceof HTMLElement)) return;
    near.disconnect();
    void fetchAhead(link.dataset['page'] ?? '');
  },
  { rootMargin: '60% 0%' },
);

/** A finger is on it, or focus: the code runs a tenth of a second before it is wanted. */
const run = (): void => {
  import('./story-map.ts').then(({ fetchCode }) => fetchCode()).catch(() => undefined);
};

/** The map is fetched, and not opened, when `link` is near. */
export function watch(link: HTMLElement, signal: AbortSignal): void {
  if (signal.aborted) return;
  near.observe(link);
  for (const wish of ['pointerdown', 'focusin']) link.addEventListener(wish, run, { once: true, signal });
  signal.addEventListener('abort', () => near.unobserve(link), { once: true });
}
