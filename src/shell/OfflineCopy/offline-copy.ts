/**
 * `<offline-copy>`: once somebody reads, the browser is asked to keep the story. Where it cannot, or may not, nothing happens and
 * nothing is said (iOS WebViews, private windows, saved data, editions that lie on a disk already).
 */
import { StoryElement } from '../../client/story-element.ts';

/** What TypeScript's library leaves out: Chromium alone has it. */
interface Connected {
  connection?: { saveData?: boolean };
}

class OfflineCopyElement extends StoryElement {
  protected connect(signal: AbortSignal): void {
    const { serviceWorker, connection } = navigator as Partial<Navigator> & Connected;
    if (serviceWorker === undefined || connection?.saveData === true) return;
    const keep = (): void => {
      import('./keep-copy.ts').then(({ keepCopy }) => keepCopy(this, signal)).catch(() => undefined);
    };
    // A reader who has a copy may have an old one. Others are asked for nothing before they have begun to read.
    if (serviceWorker.controller !== null) keep();
    else window.addEventListener('scroll', keep, { once: true, passive: true, signal });
  }
}

if (!customElements.get('offline-copy')) customElements.define('offline-copy', OfflineCopyElement);
