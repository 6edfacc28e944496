/** Where the chapters' stations stand on the rail, as CSS, because a page may carry no inline style. */
import type { Story } from '../story/types.ts';

/** `[data-chapter]` → `--walked`: share of the whole way that lies behind when a chapter begins, 0–1. */
export function railCss({ chapters, distance }: Pick<Story, 'chapters' | 'distance'>): string {
  const whole = distance.from - distance.to;
  return chapters
    .map(
      ({ id, metres }) =>
        `.rail-station[data-chapter="${id}"]{--walked:${Number(((distance.from - metres[0]) / whole).toFixed(4))}}\n`,
    )
    .join('');
}
