/** What the lock screen and the keys of a headset know of the clip that plays (Media Session). */

export interface Heard {
  title: string;
  /** Said with the title: that it is a stand-in must be seen there too. */
  label: string | undefined;
  artist: string | undefined;
}

export interface Controls {
  play: () => void;
  pause: () => void;
  seek: (to: number) => void;
}

const ACTIONS = ['play', 'pause', 'stop', 'seekto', 'seekbackward', 'seekforward'] as const;
const STEP = 10;

/** Safari before 15 and Firefox before 82 have none. */
const sessionOf = (): MediaSession | undefined => (navigator as { mediaSession?: MediaSession }).mediaSession;

/** Hands the lock screen a clip. No more than a courtesy: a browser without it, or without one of its actions, goes on. */
export function showOnLockScreen(
  { title, label, artist }: Heard,
  controls: Controls,
  position: () => number,
): void {
  const session = sessionOf();
  const { MediaMetadata: Metadata } = window as { MediaMetadata?: typeof MediaMetadata };
  if (session === undefined || Metadata === undefined) return;
  session.metadata = new Metadata({
    title: label === undefined ? title : `${title}（${label}）`,
    artist: artist ?? '',
    album: document.title,
  });
  session.playbackState = 'playing';
  const handlers: Record<(typeof ACTIONS)[number], MediaSessionActionHandler> = {
    play: controls.play,
    pause: controls.pause,
    stop: controls.pause,
    seekto: ({ seekTime }) => controls.seek(seekTime ?? 0),
    seekbackward: () => controls.seek(position() - STEP),
    seekforward: () => controls.seek(position() + STEP),
  };
  for (const action of ACTIONS) setHandler(session, action, handlers[action]);
}

/** Takes it back. */
export function clearLockScreen(): void {
  const session = sessionOf();
  if (session === undefined) return;
  session.metadata = null;
  session.playbackState = 'none';
  for (const action of ACTIONS) setHandler(session, action, null);
}

function setHandler(
  session: MediaSession,
  action: MediaSessionAction,
  handler: MediaSessionActionHandler | null,
): void {
  try {
    session.setActionHandler(action, handler);
  } catch {
    // Older browsers throw for actions they do not know.
  }
}
