/** `<story-objects>`: fetches the buttons over the picture when the reader comes near. Its list is complete without them. */
import { StoryElement } from '../../client/story-element.ts';

class StoryObjectsElement extends StoryElement {
  protected connect(signal: AbortSignal): void {
    const beat = this.closest<HTMLElement>('.beat');
    if (beat === null) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        import('./object-buttons.ts').then(
          ({ layButtons }) => {
            if (!signal.aborted) layButtons(this, beat, signal);
          },
          (error: unknown) => this.note(error),
        );
      },
      { rootMargin: '100% 0px' },
    );
    watch.observe(beat);
    signal.addEventListener('abort', () => watch.disconnect(), { once: true });
  }
}

if (!customElements.get('story-objects')) customElements.define('story-objects', StoryObjectsElement);
