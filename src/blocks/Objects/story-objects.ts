/** `<story-objects>`: fetches the buttons over the picture when the reader comes near. Its list is complete without them. */
import { StoryElement } from '../../client/story-element.ts';
import { whenNear } from '../../client/when-near.ts';

class StoryObjectsElement extends StoryElement {
  protected connect(signal: AbortSignal): void {
    const beat = this.closest<HTMLElement>('.beat');
    if (beat === null) return;
    const lay = async (): Promise<void> => {
      const { layButtons } = await import('./object-buttons.ts');
      if (!signal.aborted) layButtons(this, beat, signal);
    };
    whenNear(beat, () => void lay().catch((error: unknown) => this.note(error)), signal);
  }
}

if (!customElements.get('story-objects')) customElements.define('story-objects', StoryObjectsElement);
