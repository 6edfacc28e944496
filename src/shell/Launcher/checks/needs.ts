/** What a screen writes and what it fetches, read out of its own page: so the check cannot forget anything that the page has. */

import { canFetch, laidInPage } from '../../../client/fetch-data.ts';

export interface Needs {
  text: string;
  /** Addresses: the page, its scripts, styles, faces, drawings and data. */
  files: string[];
}

/** A page as a document that runs nothing. Undefined where pages cannot fetch each other (`file:`), or it did not come. */
function fetchPage(url: string, signal: AbortSignal): Promise<Document | undefined> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => done(request.status === 200 ? (request.responseXML ?? undefined) : undefined);
    request.onerror = () => done(undefined);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    try {
      request.open('GET', url);
      request.send();
    } catch {
      done(undefined);
    }
  });
}

/** Addresses in a style sheet. */
export function urlsIn(css: string, at: string): string[] {
  return [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)]
    .map(([, url = '']) => new URL(url, at).href)
    .filter((url) => !url.startsWith('data:'));
}

async function textAt(url: string, signal: AbortSignal): Promise<string> {
  try {
    const answer = await fetch(url, { signal });
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
}

/** Names of the drawings in the score, each as its two files. */
function drawingsOf(score: string, at: string): string[] {
  try {
    const { arts = {} } = JSON.parse(score) as { arts?: Record<string, unknown> };
    const names = Object.keys(arts).flatMap((name) => [`${name}-hall.svg`, `${name}-phone.svg`]);
    return names.map((name) => new URL(`../art/${name}`, at).href);
  } catch {
    return [];
  }
}

/** Addresses of what was laid into this page. */
const filesLaid = (): string[] =>
  Array.from(document.querySelectorAll<HTMLElement>('[data-file]'), ({ dataset }) => {
    return new URL(dataset['file'] ?? '', location.href).href;
  });

/** @param loop address of the unattended screen */
export async function needsOf(loop: string, signal: AbortSignal): Promise<Needs | undefined> {
  const at = new URL(loop, location.href).href;
  // From a disk the screen's page and all that it would fetch lie in this page: that is what there is to look at.
  const laid = laidInPage<HTMLTemplateElement>('template', loop);
  if (laid !== undefined) return { text: laid.content.textContent ?? '', files: filesLaid() };
  if (!canFetch()) return undefined;
  const page = await fetchPage(at, signal);
  if (page === undefined) return undefined;
  const linked = Array.from(page.querySelectorAll('script[src], link[href], img[src]')).flatMap((element) => {
    const url = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
    const fetched =
      element.localName !== 'link' || /stylesheet|preload|icon/.test(element.getAttribute('rel') ?? '');
    return fetched ? [new URL(url, at).href] : [];
  });
  const styles = linked.filter((url) => /\.css$/.test(url));
  const sheets = await Promise.all(styles.map(async (url) => urlsIn(await textAt(url, signal), url)));
  const score = page.querySelector<HTMLElement>('[data-score]')?.dataset['score'];
  const scoreAt = score === undefined ? undefined : new URL(score, at).href;
  const drawings = scoreAt === undefined ? [] : drawingsOf(await textAt(scoreAt, signal), scoreAt);
  const own = [at, ...linked, ...sheets.flat(), ...(scoreAt === undefined ? [] : [scoreAt]), ...drawings];
  // Only what this site itself serves: an address elsewhere in the head is for machines that read it.
  const files = [...new Set(own)].filter((url) => new URL(url).origin === location.origin);
  return { text: page.body.textContent ?? '', files };
}
