/**
 * `<sound-switch>`: silence until the reader asks. Its first tap fetches the player and the list of sounds; its words are what
 * is heard: off, on, "tap again" where the browser or the system holds the sound back, and "did not come".
 */
import { fetchJson } from '../../client/fetch-data.ts';
import { StoryElement } from '../../client/story-element.ts';
import type { SoundList, SoundState, Walk } from './walk.ts';

class SoundSwitchElement extends StoryElement {
  protected connect(signal: AbortSignal): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sound-button word-button';
    let walk: Promise<Walk> | undefined;
    const show = (state: SoundState): void => {
      this.dataset['sound'] = state;
      button.textContent = this.dataset[state] ?? '';
      button.setAttribute('aria-label', `${this.dataset['name'] ?? ''} ${button.textContent}`);
    };
    const open = async (): Promise<Walk> => {
      const [{ Walk: Player }, list] = await Promise.all([
        import('./walk.ts'),
        fetchJson<SoundList>(this.dataset['list'] ?? '', signal),
      ]);
      return new Player(list, show, signal);
    };
    const turn = async (): Promise<void> => {
      walk ??= open();
      const player = await walk;
      // A sound that did not come can be tried again: the tap turns it off, the next one on.
      if (player.state === 'off' || player.state === 'tap') await player.on();
      else player.off();
    };
    button.addEventListener(
      'click',
      () =>
        turn().catch((error: unknown) => {
          walk = undefined;
          if (signal.aborted) return;
          show('failed');
          console.warn('<sound-switch>', error);
        }),
      { signal },
    );
    show('off');
    this.replaceChildren(button);
    signal.addEventListener('abort', () => this.replaceChildren(), { once: true });
  }
}

if (!customElements.get('sound-switch')) customElements.define('sound-switch', SoundSwitchElement);
