/** `<clip-player>`: takes the place of the browser's own player when it comes near; fetches nothing that sounds. */
import { StoryElement } from '../../client/story-element.ts';

class ClipPlayerElement extends StoryElement {
  protected connect(signal: AbortSignal): Promise<void> {
    return new Promise((done, failed) => {
      const near = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          near.disconnect();
          import('./player.ts').then(({ attachPlayer }) => {
            if (!signal.aborted) attachPlayer(this, signal);
            done();
          }, failed);
        },
        { rootMargin: '100% 0px' },
      );
      near.observe(this);
      signal.addEventListener('abort', () => near.disconnect(), { once: true });
    });
  }
}

if (!customElements.get('clip-player')) customElements.define('clip-player', ClipPlayerElement);
