/** What may wait until the page itself has arrived. */

/** Calls `use` when the page has loaded, at once if it has. @param signal takes the wish back */
export function afterLoad(use: () => void, signal?: AbortSignal): void {
  if (document.readyState === 'complete') use();
  else window.addEventListener('load', use, { once: true, ...(signal && { signal }) });
}
