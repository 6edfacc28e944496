/** What can be heard on the face that is shown: a button each in the foot, and the captions over the picture. */
import type { HallScreenElement } from './hall-screen.ts';
import type { ScreenClipElement } from './screen-clip.ts';

/** What a clip tells of itself. */
interface Told {
  running: boolean;
  caption: string;
}

/** Clips of the face that is shown. */
export function clipsOf(screen: HallScreenElement): ScreenClipElement[] {
  return Array.from(screen.querySelectorAll<ScreenClipElement>('.is-current screen-clip')).filter(
    (clip) => clip.closest('.is-away') === null,
  );
}

/** Starts the next clip of the face, or stops the one that runs: one key for all of them. */
export function playNext(screen: HallScreenElement): void {
  const clips = clipsOf(screen);
  const running = clips.find((clip) => clip.running);
  if (running !== undefined) return running.stop();
  const last = clips.findIndex((clip) => clip.hasAttribute('data-heard'));
  for (const clip of clips) clip.removeAttribute('data-heard');
  const next = clips[(last + 1) % clips.length];
  next?.setAttribute('data-heard', '');
  next?.play();
}

export function stopClips(screen: HTMLElement): void {
  for (const clip of Array.from(screen.querySelectorAll('screen-clip'))) if (clip.running) clip.stop();
}

export function attachPlays(screen: HallScreenElement, signal: AbortSignal): void {
  const row = screen.querySelector<HTMLElement>('.screen-plays');
  const captions = screen.querySelector<HTMLElement>('.screen-captions');
  if (row === null || captions === null) throw new Error('no .screen-plays or .screen-captions');
  const buttons = new Map<ScreenClipElement, HTMLButtonElement>();

  const offer = (): void => {
    stopClips(screen);
    buttons.clear();
    row.replaceChildren(
      ...clipsOf(screen).map((clip) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'screen-button';
        button.textContent = clip.dataset['play'] ?? '';
        button.addEventListener('click', () => (clip.running ? clip.stop() : clip.play()), { signal });
        buttons.set(clip, button);
        return button;
      }),
    );
  };
  screen.addEventListener('story:beat-shown', offer, { signal });
  screen.addEventListener(
    'story:clip-told',
    (event) => {
      const clip = event.target as ScreenClipElement;
      const { running, caption } = (event as CustomEvent<Told>).detail;
      const button = buttons.get(clip);
      if (button !== undefined) {
        button.setAttribute('aria-pressed', String(running));
        button.textContent = (running ? clip.dataset['pause'] : clip.dataset['play']) ?? '';
      }
      if (captions.textContent !== caption) captions.textContent = caption;
      document.documentElement.toggleAttribute('data-speaking', running);
    },
    { signal },
  );
}
