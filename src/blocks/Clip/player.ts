/** The player of a clip: play, seek, time, captions that follow, lines that lead. The sound itself is fetched at the first wish. */
import { Clock } from '../../client/clock.ts';
import { clearLockScreen, showOnLockScreen } from '../../client/media-session.ts';
import type { Voice, VoiceState } from '../../client/voice.ts';
import { clockOf, cueAt, heardPart, wavePath } from '../../lib/wave.ts';

const TICK = 200;

interface Parts {
  button: HTMLButtonElement;
  range: HTMLInputElement;
  heard: Element;
  path: string;
  time: HTMLElement;
  line: HTMLElement;
  rows: HTMLElement[];
}

/** The parts that the page brought. @throws when one is missing, and the browser's own player stays. */
function partsOf(root: HTMLElement): Parts {
  const find = <T extends Element>(selector: string): T => {
    const found = root.querySelector<T>(selector);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  };
  const path = wavePath(root.dataset['wave'] ?? '');
  find('.player-bars').setAttribute('d', path);
  return {
    button: find('.player-play'),
    range: find('.player-seek input'),
    heard: find('.player-heard'),
    path,
    time: find('.player-time'),
    line: find('.player-line'),
    rows: Array.from(root.querySelectorAll<HTMLElement>('.player-cues li')),
  };
}

/** Attaches the player. @param signal takes it away: the browser's own player is back, and nothing sounds on */
export function attachPlayer(root: HTMLElement, signal: AbortSignal): void {
  const parts = partsOf(root);
  const data = root.dataset;
  const [play = '', pause = '', loading = '', blocked = '', missing = ''] = JSON.parse(
    data['words'] ?? '[]',
  ) as string[];
  const cues = (JSON.parse(data['cues'] || '[]') as [number, number][]).map(([start, end]) => ({
    start,
    end,
  }));
  const length = Number(data['seconds']) || cues[cues.length - 1]?.end || 0;
  const clock = new Clock(length);
  let voice: Voice | undefined;
  let timer = 0;
  /** The wish came before the player did. */
  let fetching = false;
  let broken = false;
  let seekTo = 0;

  const state = (): VoiceState => (broken ? 'failed' : fetching ? 'loading' : (voice?.state ?? 'idle'));
  const silent = (): boolean => state() === 'failed';
  const position = (): number => (silent() ? clock.position : (voice?.position ?? seekTo));
  const running = (): boolean => (silent() ? clock.running : state() === 'playing');

  const show = (): void => {
    const now = state();
    const on = running() || now === 'loading';
    const at = now === 'ended' ? 0 : position();
    const whole = voice?.duration || length;
    data['play'] = now;
    parts.button.classList.toggle('is-on', on);
    parts.button.setAttribute('aria-label', `${on ? pause : play} ${data['title'] ?? ''}`);
    if (whole > 0) parts.range.max = String(whole);
    parts.range.value = String(at);
    parts.range.setAttribute('aria-valuetext', `${clockOf(at)} / ${clockOf(whole)}`);
    parts.heard.setAttribute('d', heardPart(parts.path, whole > 0 ? at / whole : 0));
    parts.time.textContent = at > 0 ? `${clockOf(at)} / ${clockOf(whole)}` : clockOf(whole);
    const cue = at > 0 || on ? cueAt(cues, at) : -1;
    parts.rows.forEach((row, i) => row.classList.toggle('is-said', i === cue));
    const said = parts.rows[cue]?.querySelector('.player-said')?.textContent ?? '';
    const note =
      now === 'loading' ? loading : now === 'blocked' ? blocked : silent() && !clock.running ? missing : said;
    if (parts.line.textContent !== note) parts.line.textContent = note;
    // A caption is read where it stands; only what went wrong is announced.
    parts.line.setAttribute('aria-live', now === 'blocked' || silent() ? 'polite' : 'off');
    if (now === 'playing') lockScreen();
    else if (now !== 'loading') leaveLockScreen();
  };

  let shown = false;
  const lockScreen = (): void => {
    if (shown) return;
    shown = true;
    const heard = { title: data['title'] ?? '', label: data['label'], artist: data['artist'] };
    showOnLockScreen(heard, { play: start, pause: halt, seek }, position);
  };
  const leaveLockScreen = (): void => {
    if (!shown) return;
    shown = false;
    clearLockScreen();
  };

  /** Without sound the words run by a clock of their own. */
  const runSilently = (): void => {
    clearInterval(timer);
    clock.start();
    timer = window.setInterval(() => {
      if (!clock.running) clearInterval(timer);
      show();
    }, TICK);
  };
  const told = (): void => {
    if (voice?.state === 'failed' && !broken) {
      broken = true;
      clock.seek(seekTo);
      runSilently();
    }
    show();
  };

  const start = (): void => {
    if (silent()) {
      runSilently();
      show();
      return;
    }
    if (voice !== undefined) return voice.play();
    if (fetching) return;
    fetching = true;
    show();
    import('../../client/voice.ts')
      .then(({ Voice: Player }) => {
        if (signal.aborted) return;
        const wanted = fetching;
        fetching = false;
        voice = new Player(
          { src: JSON.parse(data['src'] ?? '[]') as string[], seconds: length || undefined },
          told,
          signal,
        );
        if (seekTo > 0) voice.seek(seekTo);
        if (wanted) voice.play();
        show();
      })
      .catch(() => {
        fetching = false;
        broken = true;
        clock.seek(seekTo);
        runSilently();
        show();
      });
  };
  const halt = (): void => {
    if (silent()) clock.stop();
    else if (fetching) fetching = false;
    else voice?.pause();
    show();
  };
  const seek = (to: number): void => {
    seekTo = to;
    if (silent()) clock.seek(to);
    else voice?.seek(to);
    show();
  };

  parts.button.addEventListener('click', () => (running() || state() === 'loading' ? halt() : start()), {
    signal,
  });
  parts.range.addEventListener('input', () => seek(Number(parts.range.value)), { signal });
  linkRows(parts.rows, seek, start, running, signal);

  const native = root.querySelector<HTMLAudioElement>('audio');
  const panel = root.querySelector<HTMLElement>('.player-panel');
  if (native === null || panel === null) return;
  // Whoever already listens with the browser's own player keeps it.
  if (!native.paused) return;
  // Who had come to the browser's player by keyboard goes on from ours.
  const held = document.activeElement === native;
  native.hidden = true;
  panel.hidden = false;
  if (held) panel.querySelector('button')?.focus({ preventScroll: true });
  show();
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(timer);
      leaveLockScreen();
      native.hidden = false;
      panel.hidden = true;
    },
    { once: true },
  );
}

/** Makes every line of the transcript a way to its place in the sound. */
function linkRows(
  rows: readonly HTMLElement[],
  seek: (to: number) => void,
  start: () => void,
  running: () => boolean,
  signal: AbortSignal,
): void {
  for (const row of rows) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'player-row';
    button.append(...Array.from(row.childNodes));
    row.append(button);
    const go = (): void => {
      seek(Number(row.dataset['at']) + 0.01);
      if (!running()) start();
    };
    button.addEventListener('click', go, { signal });
    signal.addEventListener('abort', () => row.replaceChildren(...Array.from(button.childNodes)), {
      once: true,
    });
  }
}
