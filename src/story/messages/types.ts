/** One text per code. A language that forgets a code does not compile. */
import type { Code, Params } from '../problems.ts';

/** What is wrong → how to put it right, in one line. */
export type Messages = { [C in Code]: (params: Params[C], subject: string) => string };

/** Codes that are said in files of their own: pictures-zh.ts, pictures-en.ts. */
export type PictureCode =
  | 'objects-missing'
  | 'object-not-told'
  | 'object-box'
  | Extract<Code, `chart-${string}`>
  | 'photo-unreadable'
  | 'photo-gps';

/** Codes about what no editor means to write, in files of their own: input-zh.ts, input-en.ts. */
export type InputCode =
  | 'drawing-fault'
  | 'hidden-sign'
  | 'water-unreadable'
  | 'points-row'
  | 'clip-unreadable'
  | 'glyph-missing'
  | 'picture-impossible'
  | 'share-glyph'
  | 'share-words';

/** Codes about sounds, whose texts have a file of their own. */
export type SoundCode =
  | 'clip-permission'
  | 'clip-words'
  | 'clip-title-taken'
  | 'clip-encode'
  | 'clip-stale'
  | 'clip-loudness'
  | 'clip-peak'
  | 'captions'
  | 'captions-past-end'
  | 'audio-weight';

/** What is said of publication, in a file of its own. */
export type PublicationMessages = Pick<Messages, Extract<Code, `publish-${string}` | `security-${string}`>>;

/** What is said of the map, in a file of its own. */
export type MapMessages = Pick<
  Messages,
  | 'map-without-review'
  | 'boundary-unreadable'
  | 'stations-without-crs'
  | 'stations-columns'
  | 'stations-row'
  | 'tiles-address'
>;

export interface Language {
  messages: Messages;
  /** Before a problem that does not stop the build. */
  warning: string;
  /** Last line of a report. */
  summary: (errors: number, warnings: number) => string;
}
