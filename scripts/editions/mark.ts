/** What every page of an edition says of itself: which edition, which build, and the face it is set in. */
import { append, attribute, elementsOf, escape, remove, setAttribute, the, type Page } from './tree.ts';

export interface Mark {
  edition: 'kiosk' | 'usb';
  /** Twelve hexadecimal digits (folder.ts). */
  build: string;
  /** Address of the style sheet of faces, as this page says it. */
  faces: string;
}

/** Takes away what has a meaning on the web alone: what the engine marks with `data-web`. */
export function leaveWebAway(page: Page): void {
  for (const element of elementsOf(page)) if (attribute(element, 'data-web') !== undefined) remove(element);
}

/** Marks a page: `data-edition` and `data-build` for scripts, a line at its foot for people. */
export function markPage(page: Page, { edition, build, faces }: Mark): void {
  const html = the(page, 'html');
  setAttribute(html, 'data-edition', edition);
  setAttribute(html, 'data-build', build);
  append(the(page, 'head'), `<link rel="stylesheet" href="${escape(faces)}">`);
  const foot = elementsOf(page).find(
    (one) => attribute(one, 'class')?.split(/\s+/u).includes('colophon') === true,
  );
  if (foot !== undefined) append(foot, `<p class="colophon-build">${edition} ${escape(build)}</p>`);
}
