/** All share pictures of a story, by the path they are served under. */
import { absolute, cardFile, posterFile, qrFile, squareFile } from '../lib/address.ts';
import type { Story } from '../story/types.ts';
import { ui } from '../ui/index.ts';
import { card, square, type Studio } from './card.ts';
import { draw, type Raster } from './draw.ts';
import { loadFaces } from './faces.ts';
import { factCard, factSquare } from './fact-card.ts';
import type { Fault } from './faults.ts';
import { poster } from './poster.ts';
import { qrCode, qrSvg } from './qr.ts';
import { sceneryOf } from './scene-picture.ts';
import { factSubjects, sectionSubjects, type Subject } from './subject.ts';

export interface Place {
  /** Public origin. */
  siteUrl: string;
  basePath: string;
  cacheDir: string;
}

export interface SharePicture extends Raster {
  /** Below the base path. */
  path: string;
}

export interface Album {
  pictures: SharePicture[];
  faults: Fault[];
}

/** Bytes: what chats fetch at once (SH-7), and a poster on a phone (SH-25). */
const BUDGET = { card: 300_000, square: 60_000, poster: 600_000, qr: 20_000 };
/** Pixels a module of a QR code on its own: 29 modules and their quiet make 370 px. */
const QR_MODULE = 10;

/** Every word that can come to stand on a picture. */
function texts(story: Story): string[] {
  const says = ui(story.lang);
  const { dir: _dir, ...told } = story;
  const own = [
    says.scan,
    says.source,
    says.factsTitle,
    says.toGo(0, ''),
    says.mapReview(''),
    says.looseDate('2000-01-01'),
  ];
  // Numbers are written with scales and nearness that stand in no file of the story.
  return [
    JSON.stringify(told),
    ...own,
    ':/.…·—，。：“”万亿余多近约逾以上十百千零一二三四五六七八九两～%,',
    ' thousandmillionbillionaboutnearlymorethan',
  ];
}

function qrPicture(subject: Subject, url: string): SharePicture {
  const code = qrCode(url);
  const side = code.size * QR_MODULE;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}">${qrSvg(code, 0, 0, side, '#000000', '#ffffff')}</svg>`;
  return { path: qrFile(subject.id), svg, width: side, budget: BUDGET.qr };
}

/** Composes every picture; draws none. Faults of all of them are collected. */
export async function composeAlbum(story: Story, { siteUrl, basePath, cacheDir }: Place): Promise<Album> {
  const faults: Fault[] = [];
  const faces = await loadFaces(texts(story), cacheDir);
  const studio: Studio = { scenery: sceneryOf(story), faces, note: (fault) => void faults.push(fault) };
  const url = (subject: Subject): string => absolute(subject.path, new URL(siteUrl), basePath);
  const own = sectionSubjects(story).flatMap((subject): SharePicture[] => [
    { path: cardFile(subject.id), svg: card(studio, subject), width: 1200, budget: BUDGET.card },
    { path: squareFile(subject.id), svg: square(studio, subject), width: 500, budget: BUDGET.square },
    {
      path: posterFile(subject.id),
      svg: poster(studio, subject, url(subject)),
      width: 1080,
      budget: BUDGET.poster,
    },
    qrPicture(subject, url(subject)),
  ]);
  const facts = factSubjects(story).flatMap((subject): SharePicture[] => [
    { path: cardFile(subject.id), svg: factCard(studio, subject), width: 1200, budget: BUDGET.card },
    { path: squareFile(subject.id), svg: factSquare(studio, subject), width: 500, budget: BUDGET.square },
    qrPicture(subject, url(subject)),
  ]);
  return { pictures: [...own, ...facts], faults };
}

/** Pictures drawn at once: the encoder of each runs in a thread of its own. */
const AT_ONCE = 4;

/** Draws what the cache does not have. @returns how many were drawn now */
export async function drawAlbum(pictures: readonly SharePicture[], cacheDir: string): Promise<number> {
  const queue = [...pictures];
  let drawn = 0;
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      if ((await draw(next, cacheDir)).fresh) drawn += 1;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return drawn;
}
