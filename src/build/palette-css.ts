/** The chapters' light as CSS: role tokens per chapter, because a page may carry no inline style. */
import { mix } from '../lib/colour.ts';
import { waterColours } from '../scenery/map-fit.ts';
import type { Palette } from '../schemas/chapter.ts';
import type { Story } from '../story/types.ts';

/** Share of ink in a hairline: seen, never read. */
const HAIRLINE = 0.24;

/** Role tokens of one palette, as declarations. */
function tokens(palette: Palette): string {
  const hair = mix(palette.paper, palette.ink, HAIRLINE);
  return Object.entries({ ...palette, hair, ...waterColours(palette) })
    .map(([role, value]) => `--${role}:${value}`)
    .join(';');
}

/** A style sheet that gives every `[data-light="<chapter>"]` its tokens; `:root` has those of the first chapter. */
export function paletteCss(story: Pick<Story, 'chapters'>): string {
  const [first] = story.chapters;
  const root = first === undefined ? '' : `:root{${tokens(first.palette)}}\n`;
  return (
    root +
    story.chapters.map(({ id, palette }) => `[data-light="${id}"]{${tokens(palette)}}`).join('\n') +
    '\n'
  );
}
