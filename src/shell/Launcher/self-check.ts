/** The self-check: nine rows, a minute at most, two of them with somebody's help. */
import { checkGlyphs } from './checks/glyphs.ts';
import { worst, type Finding, type Grade } from './checks/finding.ts';
import { checkClock, checkFull, checkWake } from './checks/machine.ts';
import { needsOf } from './checks/needs.ts';
import { checkOffline } from './checks/offline.ts';
import { checkRefresh } from './checks/refresh.ts';
import { checkScreen } from './checks/screen.ts';
import { askEars, playTones } from './checks/sound.ts';
import { checkTouch } from './checks/touch.ts';
import { fill } from './fill.ts';

export interface CheckWords {
  start: string;
  again: string;
  running: string;
  waiting: string;
  grades: Record<Grade, string>;
  verdict: Record<Grade, string>;
  touchHere: string;
  heard: string;
  unheard: string;
  hear: string;
  findings: Record<string, string>;
}

function button(text: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'launcher-button check-ask';
  element.textContent = text;
  return element;
}

/** @param box the section with its rows. @param loop address of the unattended screen */
export function attachCheck(box: HTMLElement, words: CheckWords, loop: string, signal: AbortSignal): void {
  const start = box.querySelector<HTMLButtonElement>('[data-check="start"]');
  const verdict = box.querySelector('.check-verdict');
  let run: AbortController | undefined;
  const begin = async (): Promise<void> => {
    run?.abort();
    const own = new AbortController();
    run = own;
    if (verdict !== null) verdict.textContent = words.running;
    const grades = await runAll(box, words, loop, own.signal);
    if (own.signal.aborted) return;
    if (verdict !== null) verdict.textContent = words.verdict[worst(grades)];
    if (start !== null) start.textContent = words.again;
  };
  start?.addEventListener('click', () => void begin(), { signal });
  signal.addEventListener('abort', () => run?.abort(), { once: true });
}

async function runAll(
  box: HTMLElement,
  words: CheckWords,
  loop: string,
  signal: AbortSignal,
): Promise<Grade[]> {
  const row = (name: string): Row => new Row(box.querySelector(`.check-row[data-check="${name}"]`), words);
  const needs = needsOf(loop, signal);
  const face = getComputedStyle(document.body).fontFamily;
  const built = document.querySelector<HTMLElement>('[data-built]')?.dataset['built'] ?? '';
  const glyphs = async (): Promise<Finding> =>
    checkGlyphs(((await needs)?.text ?? '') + (document.body.textContent ?? ''), face);
  const offline = async (): Promise<Finding> => checkOffline((await needs)?.files ?? [], signal);
  // The frames are counted while nothing else is at work; the tones come when the finger has been there.
  const first = [
    await row('screen').show(checkScreen()),
    await row('refresh').show(checkRefresh(signal)),
    await row('clock').show(checkClock(built)),
    await row('full').show(checkFull()),
    await row('wake').show(checkWake()),
  ];
  const alone = Promise.all([row('glyphs').show(glyphs()), row('offline').show(offline())]);
  const helped = [await touch(row('touch'), words, signal), await sound(row('sound'), words, signal)];
  return [...first, ...(await alone), ...helped];
}

async function touch(row: Row, words: CheckWords, signal: AbortSignal): Promise<Grade> {
  const target = button(words.touchHere);
  row.ask(target);
  return row.show(checkTouch(target, signal));
}

async function sound(row: Row, words: CheckWords, signal: AbortSignal): Promise<Grade> {
  row.wait();
  const kept = await playTones(signal);
  if (kept !== undefined) return row.show(kept);
  const [yes, no] = [button(words.heard), button(words.unheard)];
  row.ask(words.hear, yes, no);
  return row.show(askEars(yes, no, signal));
}

/** One row: its grade, and what was found. */
class Row {
  readonly #row: HTMLElement | null;
  readonly #words: CheckWords;
  #asking = false;

  constructor(row: HTMLElement | null, words: CheckWords) {
    this.#row = row;
    this.#words = words;
  }

  wait(): void {
    this.#write(undefined, this.#words.running);
  }

  /** Puts questions and buttons into the row; what follows replaces them. */
  ask(...parts: (string | HTMLElement)[]): void {
    this.#asking = true;
    this.#write(undefined, this.#words.waiting, ...parts);
  }

  async show(what: Finding | Promise<Finding>): Promise<Grade> {
    if (!this.#asking) this.wait();
    const { grade, say, values = {} } = await what;
    const { findings } = this.#words;
    // The shape of a screen is a word of its own.
    const shape = findings[`screen-${String(values['shape'])}`] ?? '';
    this.#write(grade, this.#words.grades[grade], fill(findings[say] ?? say, { ...values, shape }));
    return grade;
  }

  #write(grade: Grade | undefined, word: string, ...found: (string | HTMLElement)[]): void {
    if (this.#row === null) return;
    if (grade === undefined) delete this.#row.dataset['grade'];
    else this.#row.dataset['grade'] = grade;
    const mark = this.#row.querySelector('.check-grade');
    if (mark !== null) mark.textContent = word;
    this.#row.querySelector('.check-found')?.replaceChildren(...found);
  }
}
