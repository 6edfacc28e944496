/**
 * The card, 1200×630: words left and picture right of the middle, both in the central square that chats cut out (SH-8);
 * at the foot the way, walked so far. `-square` is the same in 500×500.
 */
import type { Box } from '../crowd/types.ts';
import { CROPS } from '../scenery/crops.ts';
import { cardColours, type CardColours } from './colours.ts';
import type { Faces } from './faces.ts';
import type { NoteFault } from './faults.ts';
import { setLegend } from './legend.ts';
import { DIGIT, setNumeral } from './numeral.ts';
import { strip } from './red-line.ts';
import { drawnScene, formedScene, isDrawn, motif, type Scenery } from './scene-picture.ts';
import { sheetFor, type Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

export const CARD = { width: 1200, height: 630 };
export const SQUARE = { width: 500, height: 500 };
/** Central square of a card, and the air that words keep from its edges. */
const CENTRE: Box = { x: 285, y: 24, width: 630, height: 590 };
/** Top of the ground at the foot. */
const FOOT = 566;
const WORDS = { x: 289, width: 300 };

export interface Studio {
  scenery: Scenery;
  faces: Faces;
  note: NoteFault;
}

function background(sheet: Sheet, { paper }: CardColours): void {
  sheet.add(`<path fill="${paper}" d="M0 0h${sheet.width}v${sheet.height}H0z"/>`);
}

/** Ground at the foot, and on its edge the way: as much of it as is walked is red, the rest a hairline. */
export function footWay(sheet: Sheet, y: number, walked: number, colours: CardColours, width: number): void {
  const { ground, hair, line } = colours;
  sheet.add(`<path fill="${ground}" d="M0 ${y}h${sheet.width}v${sheet.height - y}H0z"/>`);
  sheet.add(`<path fill="${hair}" d="M0 ${y - 1}h${sheet.width}v2H0z"/>`);
  if (walked > 0)
    sheet.add(`<path fill="${line}" d="${strip([-8, y], walked * sheet.width + 8, width, 'x')}"/>`);
}

/** Share of the way that is behind one, 0–1; a stub of the line is seen from the start. */
export function walkedShare({ metres }: Subject, { from, to }: { from: number; to: number }): number {
  return Math.max(0.02, (from - metres) / Math.max(1e-9, from - to));
}

/** Lengths of the way on a card: its spine, and the picture's own part of the sheet. */
const SPINE = 132;
const PICTURE = 600;
/** Right edge of the picture; the paper beside it is as wide as the spine. */
const FRAME = CARD.width - SPINE;

/** The phone's motif whole, so that no dot is lost, with its middle in the central square; its edges fill the rest. */
function picture(sheet: Sheet, { scenery }: Studio, subject: Subject): void {
  const { beat, chapter } = subject;
  if (beat === undefined) return;
  const light = chapter.palette;
  if (isDrawn(scenery, beat)) {
    const { top, bottom } = motif(scenery, beat);
    const scale = Math.min(FOOT / (bottom - top), (FRAME - PICTURE) / CROPS.phone.width);
    const x = PICTURE + (FRAME - PICTURE - CROPS.phone.width * scale) / 2;
    // Above the motif lies the quiet side, which is paper; beside it, on the left, are the words.
    const place = { crop: 'phone' as const, scale, x, y: FOOT - bottom * scale };
    sheet.add(drawnScene(scenery, beat, place, { left: PICTURE, right: FRAME }, light));
    return;
  }
  const box = { x: PICTURE + 16, y: 48, width: FRAME - PICTURE - 40, height: FOOT - 96 };
  sheet.add(formedScene(scenery, beat, sheet, { box, scale: 2.2, water: false }, light));
}

/** A title as large as it can be in few lines: one if it is large in one, and no more than three. */
function fitTitle(sheet: Sheet, title: string, width: number): { size: number; most: number } {
  const wanted = [80, 60, 0];
  for (const [i, least] of wanted.entries()) {
    const size = sheet.fit(title, 'display', width, i + 1, 104, 34);
    if (size >= least && size > 34) return { size, most: i + 1 };
    // One sign alone on the last line looks forgotten: then rather smaller, on one line.
    const single = [...title].length <= 5 && size > 34;
    if (single) return { size, most: i + 1 };
  }
  return { size: 34, most: 4 };
}

function words(sheet: Sheet, subject: Subject, lines: string[] | undefined, colours: CardColours): void {
  const { x, width } = WORDS;
  const { ink, dim } = colours;
  const display = { face: 'display' as const, colour: ink };
  if (subject.kind === 'story') {
    const title = lines ?? [subject.title];
    const size = Math.min(...title.map((one) => sheet.fit(one, 'display', width, 1, 132, 40)));
    let y = 84 + size;
    for (const one of title)
      y = sheet.block(one, { x, y, width, most: 2, lead: size * 1.16 }, { ...display, size }) + size * 1.16;
    sheet.block(
      subject.kicker,
      { x, y: y - size * 1.16 + 66, width, most: 3, lead: 40 },
      { face: 'text', size: 27, colour: ink },
    );
    return;
  }
  sheet.block(
    subject.kicker,
    { x, y: 70, width, most: 2, lead: 32 },
    { face: 'text', size: 23, colour: dim },
  );
  const { hero } = subject;
  if (hero === undefined) {
    const { size, most } = fitTitle(sheet, subject.title, width);
    const y = sheet.block(
      subject.title,
      { x, y: 106 + size, width, most, lead: size * 1.2 },
      { ...display, size },
    );
    const text = firstSentence(subject.words);
    const body = sheet.fill(text, 'text', { width, height: FOOT - y - 70, lead: 1.5 }, 27, 19);
    sheet.block(
      text,
      { x, y: y + 34 + body.size, width, most: body.most, lead: body.size * 1.5 },
      { face: 'text', size: body.size, colour: ink },
    );
    return;
  }
  const size = sheet.fit(subject.title, 'display', width, 1, 54, 40);
  const under = sheet.block(
    subject.title,
    { x, y: 134, width, most: 2, lead: size * 1.2 },
    { ...display, size },
  );
  const raised = hero.number.before === '' ? 44 : 76;
  const numeral = { x, y: under + raised + 190 * DIGIT, width, size: 190 };
  const { bottom } = setNumeral(sheet, hero, numeral, ink);
  const what = hero.label ?? firstSentence(subject.words);
  const label = sheet.fill(what, 'text', { width, height: FOOT - bottom - 60, lead: 1.4 }, 30, 20);
  sheet.block(
    what,
    { x, y: bottom + 30 + label.size, width, most: label.most, lead: label.size * 1.4 },
    { face: 'text', size: label.size, colour: ink },
  );
}

/** The first sentence of a summary. */
export function firstSentence(text: string): string {
  return (/^.*?[。！？]|^.*?[.!?](?= |$)/u.exec(text)?.[0] ?? text).trim();
}

/** The spine with the distance at its height, the ground at the foot, and the line that runs down and on. */
function way(sheet: Sheet, subject: Subject, distance: Distance, colours: CardColours): void {
  const { ground, hair, line, ink } = colours;
  sheet.add(`<path fill="${ground}" d="M0 0h${SPINE}v630H0zM0 ${FOOT}h1200v${630 - FOOT}H0z"/>`);
  for (let i = 0; i <= 10; i += 1) {
    const long = i % 5 === 0 ? 26 : 15;
    sheet.add(`<path fill="${hair}" d="M${SPINE - long} ${40 + i * 49}h${long}v2h-${long}z"/>`);
  }
  const share = (distance.from - subject.metres) / Math.max(1e-9, distance.from - distance.to);
  const y = 41 + share * 490;
  const figure = String(subject.metres);
  const size = Math.min(44, 88 / sheet.measure(figure, { face: 'display', size: 1, tracking: -0.03 }));
  sheet.add(`<path fill="${ground}" d="M8 ${y - 30}h${SPINE - 24}v66h-${SPINE - 24}z"/>`);
  const style = { face: 'display' as const, colour: ink, tracking: -0.03 };
  sheet.mark(figure, SPINE - 22, y + size * DIGIT * 0.5, { ...style, size });
  sheet.mark(distance.unit, SPINE - 22, y + size * DIGIT * 0.5 + 28, { face: 'text', colour: ink, size: 20 });
  sheet.add(`<path fill="${line}" d="M${SPINE - 17} ${y - 4}h22v8h-22z"/>`);
  sheet.add(`<path fill="${line}" d="${strip([SPINE, -8], FOOT + 12, 9, 'y')}"/>`);
  sheet.add(`<path fill="${line}" d="${strip([SPINE - 4, FOOT], 1204 - SPINE, 9, 'x')}"/>`);
}

type Distance = { from: number; to: number; unit: string };

/** The card of a section or of the whole. */
export function card(studio: Studio, subject: Subject): string {
  const { story } = studio.scenery;
  const colours = cardColours(subject.chapter.palette);
  const about = { picture: `cards/${subject.id}.png`, lang: story.lang, note: studio.note };
  const sheet = sheetFor(studio.faces, CARD, CENTRE, about);
  background(sheet, colours);
  picture(sheet, studio, subject);
  way(sheet, subject, story.distance, colours);
  words(sheet, subject, story.titleLines, colours);
  const y = FOOT + 42;
  const style = { face: 'display' as const, size: 25, colour: colours.ink };
  const end = subject.kind === 'story' ? WORDS.x : WORDS.x + sheet.line(story.title, WORDS.x, y, style) + 36;
  const note = story.map?.note;
  const legend = subject.map && note !== undefined ? [{ role: 'lit' as const, text: note }] : subject.legend;
  setLegend(sheet, legend, { x: end, y, size: 23, most: 915 }, colours);
  return sheet.svg();
}

/** The small square: one picture and, under it, the number or the name. */
export function square(studio: Studio, subject: Subject): string {
  const { scenery, faces, note } = studio;
  const colours = cardColours(subject.chapter.palette);
  const about = { picture: `cards/${subject.id}-square.png`, lang: scenery.story.lang, note };
  const sheet = sheetFor(faces, SQUARE, { x: 14, y: 14, width: 472, height: 476 }, about);
  const foot = 366;
  background(sheet, colours);
  const { beat } = subject;
  if (beat !== undefined && isDrawn(scenery, beat)) {
    const scale = 1.04;
    const { top, bottom } = motif(scenery, beat);
    const spare = Math.max(0, bottom - top - foot / scale);
    const place = {
      crop: 'phone' as const,
      scale,
      x: (500 - 390 * scale) / 2,
      y: -(top + spare * (top === 0 ? 0.12 : 0.42)) * scale,
    };
    sheet.add(drawnScene(scenery, beat, place, { left: 0, right: 500 }, subject.chapter.palette));
  } else if (beat !== undefined) {
    const box = { x: 40, y: 26, width: 420, height: foot - 52 };
    sheet.add(formedScene(scenery, beat, sheet, { box, scale: 2, water: false }, subject.chapter.palette));
  }
  footWay(sheet, foot, walkedShare(subject, scenery.story.distance), colours, 9);
  const { hero, title } = subject;
  const style = { face: 'display' as const, colour: colours.ink };
  if (hero !== undefined) {
    setNumeral(sheet, hero, { x: 28, y: 466, width: 444, size: 116, inline: true }, colours.ink);
    return sheet.svg();
  }
  const one = sheet.fit(title, 'display', 444, 1, 86, 52);
  const size = one > 52 ? one : sheet.fit(title, 'display', 444, 2, 50, 20);
  sheet.block(
    title,
    { x: 28, y: one > 52 ? 462 : 424, width: 444, most: 2, lead: size * 1.16 },
    { ...style, size },
  );
  return sheet.svg();
}
