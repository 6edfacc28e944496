/** The contents over the screen: opened by a control or a key, left by choosing, by closing, or by going on. */
import type { HallScreenElement } from './hall-screen.ts';

export interface Contents {
  readonly open: boolean;
  show(): void;
  /** @returns whether they were open */
  close(): boolean;
}

export function attachContents(screen: HallScreenElement, signal: AbortSignal): Contents {
  const found = screen.querySelector<HTMLElement>('.screen-contents');
  if (found === null) throw new Error('no .screen-contents');
  const panel = found;
  let before: Element | null = null;

  const contents: Contents = {
    get open() {
      return !panel.hidden;
    },
    show() {
      if (contents.open) return;
      before = document.activeElement;
      panel.hidden = false;
      mark();
    },
    close() {
      if (!contents.open) return false;
      panel.hidden = true;
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      before = null;
      return true;
    },
  };

  /** Sections that a cut leaves out lead nowhere, and are not offered; the present one has the focus. */
  const mark = (): void => {
    const here = screen.face?.section;
    const entries = Array.from(panel.querySelectorAll<HTMLElement>('[data-section]'));
    for (const entry of entries) {
      const { section } = entry.dataset;
      entry.hidden = !screen.faces.some((face) => face.section === section);
      entry.closest('li')?.toggleAttribute('hidden', entry.hidden);
      if (section === here) entry.setAttribute('aria-current', 'true');
      else entry.removeAttribute('aria-current');
    }
    const current = entries.find((entry) => entry.hasAttribute('aria-current')) ?? entries[0];
    current?.focus({ preventScroll: true });
  };

  panel.addEventListener(
    'click',
    (event) => {
      const target =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-section]') : null;
      const section = target?.dataset['section'];
      if (section === undefined) return;
      contents.close();
      screen.showSection(section);
    },
    { signal },
  );
  // Nothing behind it is reached while it is open: what stands there is covered.
  document.addEventListener(
    'focusin',
    (event) => {
      if (contents.open && event.target instanceof Node && !panel.contains(event.target)) mark();
    },
    { signal },
  );
  screen.addEventListener('story:beat-shown', () => contents.close(), { signal });
  return contents;
}

/** Moves the focus among the entries, for arrow keys. @param by entries on, or back */
export function walkContents(screen: HTMLElement, by: number): void {
  const entries = Array.from(screen.querySelectorAll<HTMLElement>('.screen-contents [data-section]')).filter(
    ({ hidden }) => !hidden,
  );
  const at = entries.indexOf(document.activeElement as HTMLElement);
  entries[Math.max(0, Math.min(entries.length - 1, at + by))]?.focus({ preventScroll: false });
}
