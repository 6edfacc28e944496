/** `<clip-player>`: takes the place of the browser's own player when it comes near; fetches nothing that sounds. */
import { StoryElement } from '../../client/story-element.ts';
import { whenNear } from '../../client/when-near.ts';

class ClipPlayerElement extends StoryElement {
  protected async connect(signal: AbortSignal): Promise<void> {
    await new Promise<void>((near) => whenNear(this, near, signal));
    const { attachPlayer } = await import('./player.ts');
    if (!signal.aborted) attachPlayer(this, signal);
  }
}

if (!customElements.get('clip-player')) customElements.define('clip-player', ClipPlayerElement);
