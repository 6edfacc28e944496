/**
 * A hero numeral counts up when its words first come. The digits in the document never change, so that whoever listens hears
 * the true number at any time: the counting is laid over them (figure.css), takes no room, and is set and painted by itself.
 */
import { breathe } from '../../client/breathe.ts';

/** How long a number counts, s. */
const SECONDS = 0.9;
/** So long, ms, a number stands at least on the way: large digits are set and painted anew with each, which no eye follows at 60 a second. */
const STAND = 48;
/** The same on a device that cannot keep up. */
const STAND_SLOW = 110;

/** A number as it is set, and how many decimals it has; undefined for what does not count: a range, 十万, a single digit. */
export function countable(digits: string): { value: number; decimals: number } | undefined {
  if (!/^\d+(\.\d+)?$/u.test(digits)) return undefined;
  const value = Number(digits);
  return value < 10 ? undefined : { value, decimals: digits.split('.')[1]?.length ?? 0 };
}

/** GSAP comes when the player has begun, in a task of its own. Should it not come, the numbers stand as they stand in the page. */
const fetchMotion = async () => {
  await breathe();
  return import('../../client/motion.ts').catch((error: unknown) => void console.warn('motion', error));
};

/**
 * Lays a text over the digits, as they are set; whoever listens is told nothing of it.
 * @returns the text, and what takes it away
 */
function layOver(digits: HTMLElement): { text: Text; lift: () => void } {
  const { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height } = digits;
  const over = document.createElement('span');
  over.className = 'figure-count';
  over.setAttribute('aria-hidden', 'true');
  for (const [side, value] of Object.entries({ left, top, width, height }))
    over.style.setProperty(side, `${value}px`);
  const text = over.appendChild(document.createTextNode(''));
  digits.classList.add('is-counting');
  digits.after(over);
  return {
    text,
    lift: () => {
      over.remove();
      digits.classList.remove('is-counting');
    },
  };
}

export class CountUp {
  readonly #motion = fetchMotion();
  readonly #done = new WeakSet<Element>();
  readonly #signal: AbortSignal;
  #beat: Element | undefined;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** @param beat whose words are read now @param slow the device cannot keep up: fewer numbers on the way */
  show(beat: Element | undefined, slow: boolean): void {
    if (beat === this.#beat) return;
    this.#beat = beat;
    const digits = beat?.querySelector<HTMLElement>('.figure-hero .figure-digits') ?? null;
    if (digits === null || this.#done.has(digits)) return;
    this.#done.add(digits);
    const number = countable(digits.textContent ?? '');
    if (number !== undefined) void this.#count(digits, number, slow ? STAND_SLOW : STAND);
  }

  async #count(
    digits: HTMLElement,
    { value, decimals }: { value: number; decimals: number },
    stand: number,
  ): Promise<void> {
    const motion = await this.#motion;
    if (motion === undefined || this.#signal.aborted) return;
    const { text, lift } = layOver(digits);
    const shown = { value: 0 };
    let last = -Infinity;
    const paint = (): void => {
      const now = performance.now();
      if (now - last < stand) return;
      last = now;
      text.data = shown.value.toFixed(decimals);
    };
    const over = new AbortController();
    const end = (): void => {
      over.abort();
      lift();
    };
    const tween = motion.gsap.to(shown, {
      value,
      duration: SECONDS,
      ease: 'power2.out',
      onStart: paint,
      onUpdate: paint,
      onComplete: end,
    });
    this.#signal.addEventListener(
      'abort',
      () => {
        tween.kill();
        end();
      },
      { once: true, signal: over.signal },
    );
  }
}
