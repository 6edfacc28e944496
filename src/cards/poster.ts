/**
 * The poster, 1080×1920: a spine with the way and the distance, the words, the picture, and at the foot the code that
 * leads to the section's page. The line runs down the spine, turns at the foot and ends at the code.
 */
import { CROPS } from '../scenery/crops.ts';
import { ui } from '../ui/index.ts';
import { firstSentence, type Studio } from './card.ts';
import { cardColours, type CardColours } from './colours.ts';
import { setLegend } from './legend.ts';
import { DIGIT, setNumeral } from './numeral.ts';
import { qrCode, qrSvg } from './qr.ts';
import { strip } from './red-line.ts';
import { drawnScene, formedScene, isDrawn, motif } from './scene-picture.ts';
import { sheetFor, type Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

export const POSTER = { width: 1080, height: 1920 };
/** Right edge of the spine, where the line runs; top of the ground at the foot. */
const SPINE = 180;
const FOOT = 1548;
/** Column of the words. */
const COLUMN = { x: 232, width: 788 };
/** Where the picture begins at the latest. */
const PICTURE = 560;
const MODULE = 8;
const EDGE = 48;

function picture(sheet: Sheet, { scenery }: Studio, subject: Subject): void {
  const { beat, chapter } = subject;
  if (beat === undefined) return;
  const light = chapter.palette;
  if (!isDrawn(scenery, beat)) {
    const box = { x: SPINE + 56, y: PICTURE + 50, width: 1080 - SPINE - 112, height: FOOT - PICTURE - 110 };
    return sheet.add(formedScene(scenery, beat, sheet, { box, scale: 3.2, water: true }, light));
  }
  const { top, bottom } = motif(scenery, beat);
  const scale = Math.min((1080 - SPINE) / CROPS.phone.width, (FOOT - PICTURE) / (bottom - top));
  const place = {
    crop: 'phone' as const,
    scale,
    x: 1080 - CROPS.phone.width * scale,
    y: FOOT - bottom * scale,
  };
  // A motif that stands above its words: what lies under it goes below the foot.
  sheet.add(drawnScene(scenery, beat, place, { left: SPINE, right: 1080 }, light));
}

/** The ruler: a tick every tenth of the way, the distance at its height beside the line. */
function spine(
  sheet: Sheet,
  subject: Subject,
  distance: { from: number; to: number; unit: string },
  colours: CardColours,
): void {
  const { ground, hair, line, ink } = colours;
  sheet.add(
    `<path fill="${ground}" d="M0 0h${SPINE}v1920H0z"/><path fill="${ground}" d="M0 ${FOOT}h1080v${1920 - FOOT}H0z"/>`,
  );
  const [top, bottom] = [96, FOOT - 36];
  const at = (share: number): number => top + share * (bottom - top);
  for (let i = 0; i <= 10; i += 1) {
    const long = i % 5 === 0 ? 34 : 20;
    sheet.add(
      `<path fill="${hair}" d="M${SPINE - long} ${(at(i / 10) - 1).toFixed(1)}h${long}v2h-${long}z"/>`,
    );
  }
  const share = (distance.from - subject.metres) / Math.max(1e-9, distance.from - distance.to);
  const y = at(share);
  const figure = String(subject.metres);
  const size = Math.min(62, 124 / sheet.measure(figure, { face: 'display', size: 1, tracking: -0.03 }));
  sheet.add(`<path fill="${ground}" d="M${EDGE - 20} ${y - 44}H${SPINE - 14}v100H${EDGE - 20}z"/>`);
  sheet.line(
    figure,
    SPINE - 22,
    y + size * DIGIT * 0.5,
    { face: 'display', size, colour: ink, tracking: -0.03 },
    'end',
  );
  sheet.line(
    distance.unit,
    SPINE - 22,
    y + size * DIGIT * 0.5 + 40,
    { face: 'text', size: 28, colour: ink },
    'end',
  );
  sheet.add(`<path fill="${line}" d="M${SPINE - 22} ${y - 5}h30v10h-30z"/>`);
  sheet.add(`<path fill="${line}" d="${strip([SPINE, -8], FOOT + 12, 12, 'y')}"/>`);
}

function words(sheet: Sheet, subject: Subject, name: string, colours: CardColours): void {
  const { x, width } = COLUMN;
  const { ink, dim, lit } = colours;
  const { kind, title, kicker, hero } = subject;
  if (kind === 'story') {
    const size = sheet.fit(title, 'display', width, 1, 150, 90);
    const y = sheet.block(
      title,
      { x, y: 120 + size, width, most: 2, lead: size * 1.2 },
      { face: 'display', size, colour: ink },
    );
    sheet.block(kicker, { x, y: y + 76, width, most: 2, lead: 50 }, { face: 'text', size: 38, colour: ink });
    return;
  }
  const head = sheet.line(name, x, 112, { face: 'display', size: 38, colour: ink });
  const room = width - head - 30;
  const small = sheet.fit(kicker, 'text', room, 1, 30, 18);
  sheet.line(kicker, x + width, 110, { face: 'text', size: small, colour: dim }, 'end');
  if (hero === undefined) {
    const size = sheet.fit(title, 'display', width, 1, 140, 84);
    const y = sheet.block(
      title,
      { x, y: 168 + size, width, most: 2, lead: size * 1.18 },
      { face: 'display', size, colour: ink },
    );
    const text = firstSentence(subject.words);
    const body = sheet.fit(text, 'text', width, 3, 36, 26);
    sheet.block(
      text,
      { x, y: y + 74, width, most: 4, lead: body * 1.5 },
      { face: 'text', size: body, colour: ink },
    );
    return;
  }
  const size = sheet.fit(title, 'display', width, 1, 58, 38);
  sheet.block(title, { x, y: 196, width, most: 1, lead: size }, { face: 'display', size, colour: ink });
  const raised = hero.number.before === '' ? 0 : 34;
  const { bottom } = setNumeral(
    sheet,
    hero,
    { x, y: 246 + raised + 270 * DIGIT, width, size: 270 - raised },
    ink,
  );
  let y = bottom + 62;
  const what = hero.label ?? firstSentence(subject.words);
  const label = sheet.fit(what, 'text', width, 2, 40, 28);
  const lead = label * 1.4;
  y = sheet.block(what, { x, y, width, most: 2, lead }, { face: 'text', size: label, colour: ink }) + 54;
  const glow = subject.legend.find(({ role }) => role === 'lit');
  if (glow !== undefined && subject.legend.length > 1) {
    sheet.add(`<circle cx="${x + 8}" cy="${y - 13}" r="8" fill="${lit}"/>`);
    sheet.line(glow.text, x + 32, y, { face: 'text', size: 36, colour: ink });
  }
}

function foot(sheet: Sheet, studio: Studio, subject: Subject, url: string, colours: CardColours): void {
  const { story } = studio.scenery;
  const says = ui(story.lang);
  const { ink } = colours;
  const code = qrCode(url);
  const side = code.size * MODULE;
  const left = 1080 - EDGE - side;
  const top = 1920 - EDGE - side;
  const y = Math.min(FOOT + 150, top + 140);
  sheet.add(`<path fill="${colours.line}" d="${strip([SPINE - 5, FOOT], left - SPINE + 12, 12, 'x')}"/>`);
  sheet.add(
    `<path fill="${colours.line}" d="M${left - 6} ${FOOT - 6}h12v${Math.max(8, top - FOOT + 20)}h-12z"/>`,
  );
  sheet.add(qrSvg(code, left, top, side, colours.qrDark, colours.qrLight));
  const x = EDGE;
  const width = left - EDGE - 36;
  const big = sheet.fit(says.scan, 'display', width, 1, 46, 28);
  sheet.line(says.scan, x, FOOT + 84, { face: 'display', size: big, colour: ink });
  const legend = subject.legend[subject.legend.length > 1 ? 1 : 0];
  let next = y - 6;
  if (legend !== undefined) {
    setLegend(sheet, [legend], { x, y: next, size: 28, most: left }, colours);
    next += 46;
  }
  const review = story.publication.mapReview;
  const notes =
    subject.map && story.map !== undefined
      ? [
          [story.map.note, ...(review === undefined ? [] : [says.mapReview(review)])].join(' · '),
          story.map.credit,
        ]
      : [];
  const source = [`${says.source}${story.lang === 'en' ? ': ' : '：'}${subject.source}`, ...notes];
  for (const [i, text] of source.entries()) {
    const size = i < 2 ? 23 : 17;
    next =
      sheet.block(
        text,
        { x, y: next, width, most: 4, lead: size * 1.5 },
        { face: 'text', size, colour: ink },
      ) +
      size * 1.65;
  }
  const bare = url.replace(/^https?:\/\//u, '');
  const own = sheet.fit(bare, 'text', width, 1, 23, 15);
  sheet.line(bare, x, 1920 - EDGE, { face: 'text', size: own, colour: ink });
}

/** @param url canonical address that the code holds */
export function poster(studio: Studio, subject: Subject, url: string): string {
  const { story } = studio.scenery;
  const colours = cardColours(subject.chapter.palette);
  const about = { picture: `posters/${subject.id}.png`, lang: story.lang, note: studio.note };
  const safe = { x: EDGE - 20, y: 40, width: 1080 - 2 * EDGE + 40, height: 1920 - 40 - EDGE + 2 };
  const sheet = sheetFor(studio.faces, POSTER, safe, about);
  sheet.add(`<path fill="${colours.paper}" d="M0 0h1080v1920H0z"/>`);
  picture(sheet, studio, subject);
  spine(sheet, subject, story.distance, colours);
  words(sheet, subject, story.title, colours);
  foot(sheet, studio, subject, url, colours);
  return sheet.svg();
}
