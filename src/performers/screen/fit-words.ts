/** Measures the words of every stop for the screen at hand and cuts them into faces. The same screen always gives the same faces. */
import type { Screen } from '../../scenery/form-cue.ts';
import type { PageStop } from './read-stops.ts';
import { fitFaces, type Fit } from './tightness.ts';
import { wordsBox, type Quiet, type WordsBox } from './words-box.ts';

export interface FittedStop {
  words: HTMLElement;
  units: HTMLElement[];
  box: WordsBox;
  fits: Fit[];
  /** Where the words rest, px from the head of the stage, for each face, and how high they are. */
  rests: { top: number; height: number }[];
  /** Words stand alone beside a crowd: half way down. */
  centred: boolean;
}

function quietOf(element: HTMLElement, crop: Screen['crop']): Quiet {
  const style = getComputedStyle(element);
  const read = (name: string): number => parseFloat(style.getPropertyValue(name)) || 0;
  const hall = crop === 'hall';
  return {
    top: read(hall ? '--q-top-hall' : '--q-top'),
    end: read(hall ? '--q-end-hall' : '--q-end'),
    right: read('--q-right-hall'),
  };
}

/** Shows the units of a face and hides all others of its stop. */
export function showUnits({ units, fits }: Pick<FittedStop, 'units' | 'fits'>, part: number): void {
  const fit = fits[part];
  if (fit !== undefined) setUnits(units, fit.first, fit.last);
}

function setUnits(units: readonly HTMLElement[], first: number, last: number): void {
  units.forEach((unit, i) => unit.classList.toggle('is-away', i < first || i > last));
  for (const unit of units) {
    const group = unit.parentElement;
    if (group !== null && !group.classList.contains('screen-words'))
      group.classList.toggle('is-away', group.querySelector('[data-unit]:not(.is-away)') === null);
  }
}

/**
 * @param art whether a picture stands behind the words
 * Sets the box of the words as custom properties, which the style sheet lays them by.
 */
export function fitStop(stop: PageStop, screen: Screen, art: boolean): FittedStop | undefined {
  const words = stop.element.querySelector<HTMLElement>('.screen-words');
  if (words === null) return undefined;
  const units = Array.from(words.querySelectorAll<HTMLElement>('[data-unit]'));
  const { crop, placing, width, height } = screen;
  const box = wordsBox(art ? quietOf(anchorOf(stop), crop) : undefined, crop, placing, width, height);
  const { style } = stop.element;
  style.setProperty('--left', `${box.left}px`);
  style.setProperty('--width', `${box.width}px`);
  // The crowd's own column begins where the words do (../scroll/crowd-player.ts reads it).
  style.setProperty('--gutter', `${box.left}px`);
  const measure = (first: number, last: number, tightness: number): number => {
    setUnits(units, first, last);
    stop.element.dataset['tight'] = String(tightness);
    return words.offsetHeight;
  };
  const wanted = wantedFaces(units);
  const han = units.map(countHan);
  const beside = countHan(words) - han.reduce((sum, one) => sum + one, 0);
  const fits = fitFaces(wanted, measure, box.room, box.most, han, beside);
  const centred = !art && crop === 'hall';
  const rests = fits.map(({ first, last, tightness }) => {
    const tall = measure(first, last, tightness);
    const top = centred ? Math.max(box.top, (height - tall) * 0.46) : box.top;
    return { top: Math.round(top), height: tall };
  });
  return { words, units, box, fits, rests, centred };
}

/** A cover and an opening lie where the words of their first beat lie. */
function anchorOf({ element, first }: PageStop): HTMLElement {
  return (first === undefined ? null : document.getElementById(first)) ?? element;
}

const countHan = ({ textContent }: HTMLElement): number =>
  (textContent ?? '').match(/\p{Script=Han}/gu)?.length ?? 0;

/** Faces as the build placed the units; a unit without a face of its own shares that of the units before it. */
function wantedFaces(units: readonly HTMLElement[]): number[] {
  let face = 0;
  return units.map((unit) => {
    const own = unit.dataset['face'];
    if (own !== undefined) face = Number(own);
    return face;
  });
}
