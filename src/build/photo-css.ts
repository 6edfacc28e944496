/** What matters in each photograph, as CSS: where a frame of another shape cuts, it cuts around that. */
import type { Story } from '../story/types.ts';

/** `[0.3, 0.4]` → 30% 40%. */
const position = (focus: readonly number[]): string =>
  focus.map((share) => `${Math.round(share * 1000) / 10}%`).join(' ');

/** A rule for every photograph whose point of interest is not its middle. */
export function photoCss({ photos }: Pick<Story, 'photos'>): string {
  return photos
    .filter(({ focus }) => focus !== undefined)
    .map(({ id, focus = [0.5, 0.5] }) => `[data-photo="${id}"] img{object-position:${position(focus)}}\n`)
    .join('');
}
