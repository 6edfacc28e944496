/** `<reader-bar>`: reading mode, text size, and the way back to where one stopped. What is chosen is remembered and can be linked. */
import {
  rememberedPlace,
  rememberPlace,
  rememberMode,
  rememberTextSize,
  wantedMode,
  wantedTextSize,
  type ReadingMode,
} from '../../client/preferences.ts';
import { currentSection } from '../../client/current-section.ts';
import { StoryElement } from '../../client/story-element.ts';

function button(label: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'reader-button word-button';
  element.textContent = label;
  return element;
}

/** The address that shows the page as it is now: for a link one gives away. */
function linkTo(key: string, value: string | undefined): void {
  const url = new URL(location.href);
  if (value === undefined) url.searchParams.delete(key);
  else url.searchParams.set(key, value);
  history.replaceState(history.state, '', url);
}

class ReaderBarElement extends StoryElement {
  protected connect(signal: AbortSignal): void {
    const mode = this.#modeSwitch(signal);
    const size = this.#sizeSwitch(signal);
    // The switch for sound is an element of its own; it only lives here.
    const sound = Array.from(this.querySelectorAll('sound-switch'));
    this.replaceChildren(mode, size, ...sound, this.#shareButton(signal), ...this.#resume(signal));
    this.hidden = false;
    signal.addEventListener(
      'abort',
      () => {
        this.replaceChildren(...sound);
        this.hidden = true;
      },
      { once: true },
    );
  }

  #modeSwitch(signal: AbortSignal): HTMLButtonElement {
    const element = button('');
    const show = (): void => {
      const still = wantedMode() === 'still';
      element.setAttribute('aria-pressed', String(still));
      element.textContent = this.dataset['still'] ?? '';
      document.documentElement.dataset['reading'] = still ? 'still' : 'full';
    };
    const choose = (): void => {
      const next: ReadingMode = wantedMode() === 'still' ? 'full' : 'still';
      rememberMode(next);
      linkTo('motion', next === 'still' ? 'off' : undefined);
      show();
      this.dispatchEvent(new CustomEvent('story:mode-changed', { bubbles: true }));
    };
    element.addEventListener('click', choose, { signal });
    matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', show, { signal });
    show();
    return element;
  }

  #sizeSwitch(signal: AbortSignal): HTMLButtonElement {
    const element = button(this.dataset['size'] ?? '');
    const apply = (size: number): void => {
      if (size === 1) delete document.documentElement.dataset['textSize'];
      else document.documentElement.dataset['textSize'] = String(size);
      element.textContent = `${this.dataset['size'] ?? ''} ${'+'.repeat(size - 1)}`.trim();
    };
    const grow = (): void => {
      const size = (wantedTextSize() % 3) + 1;
      rememberTextSize(size);
      linkTo('text', size === 1 ? undefined : String(size));
      apply(size);
    };
    element.addEventListener('click', grow, { signal });
    apply(wantedTextSize());
    return element;
  }

  /** Shares the section the reader is in; on the cover, the whole. */
  #shareButton(signal: AbortSignal): HTMLButtonElement {
    const element = button(this.dataset['share'] ?? '');
    element.classList.add('reader-share');
    element.setAttribute('aria-haspopup', 'dialog');
    const open = async (): Promise<void> => {
      const section = currentSection();
      const whole = { id: 'story', title: this.dataset['whole'] ?? '', path: '' };
      const { openShareSheet, sectionShared } = await import('../ShareSheet/share-sheet.ts');
      await openShareSheet(section === undefined ? whole : sectionShared(section), element, signal);
    };
    element.addEventListener('click', () => void open().catch((error: unknown) => this.note(error)), {
      signal,
    });
    return element;
  }

  /** A link back to where the reader stopped, and a button that forgets it; not when the address already leads somewhere. */
  #resume(signal: AbortSignal): HTMLElement[] {
    const place = rememberedPlace();
    const section = place === undefined || location.hash !== '' ? null : document.getElementById(place);
    const heading = section?.querySelector('h2, h3');
    if (section === null || !heading) return [];
    const row = document.createElement('span');
    row.className = 'reader-resume';
    const link = document.createElement('a');
    link.href = `#${section.id}`;
    link.textContent = `${this.dataset['resume'] ?? ''} ${heading.textContent ?? ''}`;
    // The reader is at the start already: to begin again is to let go of the place.
    const restart = button(this.dataset['restart'] ?? '');
    restart.addEventListener(
      'click',
      () => {
        rememberPlace('');
        row.remove();
        this.querySelector('button')?.focus({ preventScroll: true });
      },
      { signal },
    );
    row.append(link, restart);
    return [row];
  }
}

if (!customElements.get('reader-bar')) customElements.define('reader-bar', ReaderBarElement);
