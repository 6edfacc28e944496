/**
 * The one way in which the browser comes to the story's data. In the edition that opens from a disk nothing may be fetched:
 * there the same files lie in the page itself, under the address they would have been asked for (docs/offline.md).
 */

/** What lies in the page under this address: `<script type="application/json" data-file>` or `<template data-file>`. */
export function laidInPage<T extends HTMLElement>(kind: 'script' | 'template', url: string): T | undefined {
  const all = Array.from(document.querySelectorAll<T>(`${kind}[data-file]`));
  return all.find(({ dataset }) => dataset['file'] === url);
}

/** Whether this page can ask for a file at all. From a disk a browser refuses, and says so in its console. */
export const canFetch = (): boolean => location.protocol !== 'file:';

/**
 * Reads a JSON file of the story.
 * @param url as the page says it
 * @throws Error when it does not arrive whole: `<url>: <status>`
 */
export async function fetchJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const laid = laidInPage('script', url);
  if (laid !== undefined) return JSON.parse(laid.textContent ?? '') as T;
  if (!canFetch()) throw new Error(`${url}: not in this edition`);
  const answer = await fetch(url, signal === undefined ? {} : { signal });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json() as Promise<T>;
}
