/** Fetches the map when the reader comes near a link that opens it. */
import { standing } from '../../client/on-scroll.ts';
import { readPage, takeStyles } from './open-map.ts';

/** So long, ms, one stands who reads. */
const REST = 300;

/**
 * Fetches what the map will need, page, style, code and water, side by side; fails without a word. On a slow phone that is half a
 * second of work, so it waits until the reader stands: whoever passes by is not held up.
 */
async function fetchAhead(url: string): Promise<void> {
  await standing(REST);
  import('./story-map.ts').then(({ fetchCode }) => fetchCode()).catch(() => undefined);
  readPage(url)
    .then(async (html) => {
      const water = html.querySelector<HTMLElement>('story-map')?.dataset['water'];
      const { mapData } = await import('./lay-under.ts');
      await Promise.all([takeStyles(html), water === undefined ? undefined : mapData(water)]);
    })
    .catch(() => undefined);
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

/** The map is fetched, and not opened, when `link` is near. */
export function watch(link: HTMLElement, signal: AbortSignal): void {
  if (signal.aborted) return;
  near.observe(link);
  signal.addEventListener('abort', () => near.unobserve(link), { once: true });
}
