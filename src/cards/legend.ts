/** What a dot stands for, beside a real dot. */
import type { CardColours } from './colours.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** Sets the entries in a row. Returns the x where it ends. */
export function setLegend(
  sheet: Sheet,
  entries: Subject['legend'],
  { x, y, size, most }: { x: number; y: number; size: number; most: number },
  colours: CardColours,
): number {
  const roles = { dot: colours.dot, lit: colours.lit, plus: colours.accent };
  let at = x;
  for (const { role, text } of entries) {
    const width = sheet.measure(text, { face: 'text', size }) + size * 0.75;
    if (at + width > most) break;
    sheet.add(
      `<circle cx="${at + size * 0.2}" cy="${y - size * 0.36}" r="${size * 0.2}" fill="${roles[role]}"/>`,
    );
    sheet.line(text, at + size * 0.75, y, { face: 'text', size, colour: colours.ink });
    at += width + size * 1.2;
  }
  return at;
}
