/** Brings the map's page into a dialog: the same list, the same marks, the same script. */
import { fetchMarkup } from '../../client/fetch-markup.ts';
import { openDialog } from './map-dialog.ts';
import type { StoryMapElement } from './story-map.ts';

/** Style sheets of the map's page that this page has not got; waits until they are there, at most 3 s. */
export async function takeStyles(page: ParentNode): Promise<void> {
  const own = new Set(
    Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'), ({ href }) => href),
  );
  const wanted = Array.from(page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
    .map((link) => new URL(link.getAttribute('href') ?? '', location.href).href)
    .filter((href) => !own.has(href));
  const loads = wanted.map((href) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    return new Promise<void>((done) => {
      link.onload = link.onerror = () => done();
      document.head.append(link);
    });
  });
  await Promise.race([Promise.all(loads), new Promise((done) => setTimeout(done, 3000))]);
}

/** The page of the map, read once; a failure is forgotten, so that the next try is a new one. */
let page: Promise<ParentNode> | undefined;
export function readPage(url: string): Promise<ParentNode> {
  page ??= fetchMarkup(url).catch((error: unknown) => {
    page = undefined;
    throw error;
  });
  return page;
}

/** A line where the map should be, and the way to its own page. */
function line(text: string, link?: { href: string; text: string }): HTMLElement {
  const element = document.createElement('p');
  element.className = 'map-dialog-line';
  element.setAttribute('role', 'status');
  element.textContent = text;
  if (link !== undefined) {
    const anchor = document.createElement('a');
    anchor.href = link.href;
    anchor.textContent = link.text;
    element.append(' ', anchor);
  }
  return element;
}

/**
 * Opens the map over the page; a map that does not come says so in its place.
 * @param host the `<map-link>` with its words
 * @param at id of the place to go to
 */
export async function openMap(host: HTMLElement, at: string | undefined, signal: AbortSignal): Promise<void> {
  const { page: url = '', waiting = '', lost = '', close = '', label = '', go = '' } = host.dataset;
  const light = host.closest<HTMLElement>('[data-light]')?.dataset['light'];
  const frame = document.createElement('div');
  frame.className = 'map-dialog-frame';
  frame.append(line(waiting));
  let open = true;
  openDialog(frame, { label, close }, light, signal, () => {
    open = false;
  });
  try {
    const [html] = await Promise.all([readPage(url), import('./story-map.ts')]);
    const found = html.querySelector('story-map');
    if (found === null) throw new Error(`${url} holds no map`);
    await takeStyles(html);
    if (!open) return;
    const map = document.importNode(found, true) as StoryMapElement;
    map.dataset['opened'] = at ?? '';
    frame.replaceChildren(map);
  } catch (error) {
    console.warn('map', error);
    if (open) frame.replaceChildren(line(lost, { href: url, text: go }));
  }
}
