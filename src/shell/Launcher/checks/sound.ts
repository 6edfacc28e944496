/** Two tones, made on the spot: nothing has to be fetched. Whether they were heard only ears can say. */
import type { Finding } from './finding.ts';

const TONES = [523.25, 783.99];
const LONG = 0.7;
const LOUD = 0.25;
/** How long a context may take to wake, ms. */
const WAKING = 1500;
const PATIENCE = 30_000;

/** Plays them. @returns undefined when they sounded, else what kept them from it */
export async function playTones(signal: AbortSignal): Promise<Finding | undefined> {
  if (typeof AudioContext !== 'function') return { grade: 'note', say: 'sound-missing' };
  // eslint-disable-next-line compat/compat -- asked for on the line above
  const context = new AudioContext();
  signal.addEventListener('abort', () => void context.close().catch(() => undefined), { once: true });
  const patience = new Promise((done) => setTimeout(done, WAKING));
  await Promise.race([context.resume().catch(() => undefined), patience]);
  if (context.state !== 'running') return { grade: 'note', say: 'sound-blocked' };
  TONES.forEach((pitch, i) => {
    const [tone, gain] = [context.createOscillator(), context.createGain()];
    const at = context.currentTime + 0.05 + i * LONG;
    tone.frequency.value = pitch;
    // In and out within a few hundredths of a second: a tone that is cut off clicks.
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(LOUD, at + 0.04);
    gain.gain.linearRampToValueAtTime(0, at + LONG - 0.08);
    tone.connect(gain).connect(context.destination);
    tone.start(at);
    tone.stop(at + LONG);
  });
  await new Promise((done) => setTimeout(done, TONES.length * LONG * 1000 + 150));
  await context.close().catch(() => undefined);
  return undefined;
}

/** Waits for ears. @param yes button that says it was heard. @param no button that says it was not */
export function askEars(yes: HTMLElement, no: HTMLElement, signal: AbortSignal): Promise<Finding> {
  return new Promise((done) => {
    const say = (finding: Finding) => (): void => {
      clearTimeout(timer);
      done(finding);
    };
    const timer = window.setTimeout(say({ grade: 'note', say: 'sound-unanswered' }), PATIENCE);
    yes.addEventListener('click', say({ grade: 'good', say: 'sound-good' }), { signal, once: true });
    no.addEventListener('click', say({ grade: 'bad', say: 'sound-unheard' }), { signal, once: true });
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
