/**
 * Pages and drawings of the story, as trees. XMLHttpRequest hands a document over parsed, so no string ever becomes markup
 * in this page (Trusted Types have nothing to object to); from a disk they lie in the page as templates.
 */
import { canFetch, laidInPage } from './fetch-data.ts';

/**
 * Reads a page or a drawing.
 * @param url as the page says it
 * @returns a tree to import from; nothing in it runs
 * @throws Error when it does not arrive, or not as a document
 */
export function fetchMarkup(url: string, signal?: AbortSignal): Promise<ParentNode> {
  const laid = laidInPage<HTMLTemplateElement>('template', url);
  if (laid !== undefined) return Promise.resolve(laid.content);
  if (!canFetch()) return Promise.reject(new Error(`${url}: not in this edition`));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    // Whatever its server says it is. HTML is read piece by piece as it comes; XML at a blow, when all of it is there.
    request.overrideMimeType('text/html');
    request.onload = () => {
      if (request.status === 200 && request.responseXML !== null) resolve(request.responseXML);
      else reject(new Error(`${url}: ${request.status}`));
    };
    request.onerror = () => reject(new Error(`${url}: network`));
    // Taken off when it is over: the signal outlives it by hours, and would keep the whole document that came.
    const over = new AbortController();
    signal?.addEventListener('abort', () => request.abort(), { signal: over.signal });
    request.onloadend = () => over.abort();
    request.send();
  });
}
