/** Words of the share sheet. */
export interface ShareWords {
  /** The button of the reader bar, and the sheet's heading. */
  open: string;
  section: (title: string) => string;
  system: string;
  copy: string;
  copied: string;
  /** Copying was refused: the field below holds the address. */
  byHand: string;
  shared: string;
  dismissed: string;
  poster: string;
  posterAlt: (title: string) => string;
  posterFile: string;
  save: string;
  qr: string;
  qrAlt: (title: string) => string;
  weibo: string;
  qq: string;
  /** In WeChat's own browser: where its menu is. */
  wechat: string;
  address: string;
  newWindow: string;
}

/** Every word the engine itself says on a page. A language is complete or it does not compile. */
import type { HallWords } from './hall-words.ts';
import type { AccessWords } from './access-words.ts';
import type { MapWords } from './map-words.ts';
import type { ScreenWords } from './screen-words.ts';

export interface UiWords {
  /** Words of the accessibility statement. */
  access: AccessWords;
  /** Words of the map. */
  map: MapWords;
  /** Words for the staff of a hall. */
  hall: HallWords;
  /** Words of the hall's screens. */
  screen: ScreenWords;
  /** `og:locale`. */
  locale: string;
  skipToText: string;
  skipToContents: string;
  contents: string;
  /** A range of distance: 740–560 米. */
  range: (from: number, to: number, unit: string) => string;
  /** Where a section stands: chapter n of all. */
  chapterOf: (n: number, all: number) => string;
  close: string;
  stillMode: string;
  fullMode: string;
  textSize: string;
  resumeLabel: string;
  previous: string;
  next: string;
  fromHere: string;
  fromStart: string;
  whole: string;
  partOf: string;
  sectionAddress: string;
  illustration: string;
  photoPending: string;
  /** Whose photograph it is. */
  photoBy: (credit: string) => string;
  photoPrevious: string;
  photoNext: string;
  photoZoom: string;
  photoFailed: string;
  album: string;
  /** Above the things in a picture. */
  objects: string;
  clipPending: string;
  clipKinds: Record<'song' | 'drama' | 'music' | 'ambience' | 'effect' | 'narration', string>;
  /** Everything about sound and voices. */
  sound: {
    name: string;
    off: string;
    on: string;
    tap: string;
    failed: string;
    play: string;
    pause: string;
    seek: string;
    loading: string;
    blocked: string;
    missing: string;
    words: string;
    unheard: string;
    slotNote: string;
    title: string;
    intro: string;
    link: string;
    none: string;
    slots: string;
    history: string;
    credit: string;
    licence: string;
    rights: string;
    narrationPending: (count: number) => string;
    readAloud: string;
    stopReading: string;
    deviceVoice: string;
  };
  source: string;
  sources: string;
  published: string;
  factsTitle: string;
  factsIntro: (count: number) => string;
  factsLink: string;
  told: string;
  /** Opens the table of a chart. */
  chartTable: string;
  chartWhat: string;
  chartAmount: string;
  asOf: string;
  asOfUnstated: string;
  data: string;
  storyJson: string;
  factsCsv: string;
  about: string;
  /** The page of what others made and readers are sent. */
  notices: { title: string; intro: string; link: string; text: string };
  notFoundTitle: string;
  notFoundText: string;
  icpLabel: string;
  policeLabel: string;
  /** Legend of the crowd: one dot is a thousand people. */
  legend: (mark: 'dot' | 'square', per: number, noun: string) => string;
  /** A date as far as it is known (2020, 2020-03, 2020-03-04 and words), as a reader writes it. */
  looseDate: (date: string) => string;
  /** Distance still to go. */
  toGo: (metres: number, unit: string) => string;
  /** Beside the QR code of a poster. */
  scan: string;
  /** Review number of a boundary map. */
  mapReview: (number: string) => string;
  /** Where a section stands in the whole: its own name and the number of its kind. */
  actOf: (kicker: string, all: number) => string;
  toFact: string;
  share: ShareWords;
  /** The copy that the browser keeps is older than the story. */
  updated: string;
  /** Between a section title and the story title in <title>. */
  titleJoin: (section: string, story: string) => string;
}
