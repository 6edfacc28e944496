/** The card of one fact: its number alone, the statement, the time it holds for, the source. So a number travels with where it is from. */
import { ui } from '../ui/index.ts';
import { CARD, footWay, SQUARE, walkedShare, type Studio } from './card.ts';
import { cardColours, type CardColours } from './colours.ts';
import { DIGIT, setNumeral } from './numeral.ts';
import { sheetFor, type Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

const FOOT = 540;
const WORDS = { x: 289, width: 622 };

function statement(sheet: Sheet, subject: Subject, colours: CardColours): void {
  const { x, width } = WORDS;
  const { hero, words } = subject;
  const { ink } = colours;
  if (hero === undefined) {
    const { size, most } = sheet.fill(words, 'display', { width, height: FOOT - 130, lead: 1.4 }, 60, 26);
    sheet.block(
      words,
      { x, y: 112 + size, width, most, lead: size * 1.4 },
      { face: 'display', size, colour: ink },
    );
    return;
  }
  const raised = hero.number.before === '' ? 0 : 48;
  const { bottom } = setNumeral(sheet, hero, { x, y: 112 + raised + 230 * DIGIT, width, size: 230 }, ink);
  const { size, most } = sheet.fill(words, 'text', { width, height: FOOT - 40 - bottom, lead: 1.45 }, 36, 19);
  sheet.block(
    words,
    { x, y: bottom + 30 + size, width, most, lead: size * 1.45 },
    { face: 'text', size, colour: ink },
  );
}

export function factCard(studio: Studio, subject: Subject): string {
  const { story } = studio.scenery;
  const colours = cardColours(subject.chapter.palette);
  const about = { picture: `cards/${subject.id}.png`, lang: story.lang, note: studio.note };
  const sheet = sheetFor(studio.faces, CARD, { x: 285, y: 24, width: 630, height: 590 }, about);
  sheet.add(`<path fill="${colours.paper}" d="M0 0h1200v630H0z"/>`);
  footWay(sheet, FOOT, walkedShare(subject, story.distance), colours, 9);
  sheet.line(subject.kicker, WORDS.x, 74, { face: 'display', size: 34, colour: colours.ink });
  statement(sheet, subject, colours);
  const source = `${ui(story.lang).source}${story.lang === 'en' ? ': ' : '：'}${subject.source}`;
  const size = sheet.fit(source, 'text', WORDS.width, 1, 24, 18);
  sheet.block(
    source,
    { x: WORDS.x, y: FOOT + (size > 18 ? 54 : 40), width: WORDS.width, most: 2, lead: 27 },
    { face: 'text', size, colour: colours.ink },
  );
  return sheet.svg();
}

export function factSquare(studio: Studio, subject: Subject): string {
  const { story } = studio.scenery;
  const colours = cardColours(subject.chapter.palette);
  const about = { picture: `cards/${subject.id}-square.png`, lang: story.lang, note: studio.note };
  const sheet = sheetFor(studio.faces, SQUARE, { x: 14, y: 14, width: 472, height: 476 }, about);
  sheet.add(`<path fill="${colours.paper}" d="M0 0h500v500H0z"/>`);
  footWay(sheet, 430, walkedShare(subject, story.distance), colours, 9);
  const { hero, words } = subject;
  const ink = colours.ink;
  if (hero !== undefined) setNumeral(sheet, hero, { x: 28, y: 300, width: 444, size: 260 }, ink);
  else {
    const { size, most } = sheet.fill(words, 'display', { width: 444, height: 390, lead: 1.35 }, 64, 22);
    sheet.block(
      words,
      { x: 28, y: 20 + size, width: 444, most, lead: size * 1.35 },
      { face: 'display', size, colour: ink },
    );
  }
  sheet.line(subject.kicker, 28, 476, { face: 'display', size: 30, colour: ink });
  return sheet.svg();
}
