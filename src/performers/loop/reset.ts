/**
 * Puts the page back as it was opened (KI-4). The screen puts itself back; here goes everything that a visitor's hands could have left
 * behind anywhere else. A test lets a monkey play and compares.
 */
import type { HallScreenElement } from '../screen/hall-screen.ts';

/** What a reader's preferences set on the document. */
const MARKS = ['text-size', 'reading', 'pointer'];
/** What a reader's page remembers; not the log of mistakes, how the pages before ended, the counters; not what is not ours. */
const REMEMBERED = /^story:(?!errors$|lives$|visits$)/;

function forget(storage: () => Storage, which: RegExp): void {
  try {
    const kept = storage();
    for (const key of Object.keys(kept)) if (which.test(key)) kept.removeItem(key);
  } catch {
    // No storage: nothing is left in it.
  }
}

export function resetPage(screen: HallScreenElement): void {
  for (const dialog of Array.from(document.querySelectorAll<HTMLDialogElement>('dialog[open]')))
    dialog.close?.();
  for (const details of Array.from(document.querySelectorAll('details[open]')))
    details.removeAttribute('open');
  for (const form of Array.from(document.querySelectorAll('form'))) form.reset();
  for (const field of Array.from(document.querySelectorAll('input'))) field.value = field.defaultValue;
  screen.reset();
  // Where a visitor was in the contents; it is marked anew when they are opened.
  for (const entry of Array.from(screen.querySelectorAll('[aria-current]')))
    entry.removeAttribute('aria-current');
  for (const mark of MARKS) document.documentElement.removeAttribute(`data-${mark}`);
  document.getSelection()?.removeAllRanges();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (const moved of Array.from(document.querySelectorAll('*')))
    if (moved.scrollTop !== 0 || moved.scrollLeft !== 0) moved.scrollTo(0, 0);
  window.scrollTo(0, 0);
  forget(() => sessionStorage, /^/);
  forget(() => localStorage, REMEMBERED);
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
}
