/** The score: what the loader hands to every performer once a story has passed all checks. Plain data, ready for JSON. */
import type { ArtRecord } from '../schemas/art.ts';
import type { Art, Chart, Crowd, MapView, Sound as SoundCue } from '../schemas/blocks.ts';
import type { ChapterMeta } from '../schemas/chapter.ts';
import type { FactRecord, Source } from '../schemas/fact.ts';
import type { PhotoImage } from '../lib/photo-files.ts';
import type { Clip, Photo as PhotoRecord } from '../schemas/media.ts';
import type { Place } from '../schemas/place.ts';
import type { StoryMeta } from '../schemas/story.ts';
import type { Sound } from './sounds.ts';

/** Words within a line. */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'strong'; children: Inline[] }
  | { type: 'emphasis'; children: Inline[] }
  /** Without children it writes the fact's number; with children it marks the words that tell the fact. */
  | { type: 'fact'; id: string; unit?: string; children: Inline[] }
  | { type: 'place'; id: string; children: Inline[] };

/** What stands in a beat, in order. */
export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'list'; items: Inline[][] }
  | {
      type: 'figure';
      fact: string;
      rank: 'hero' | 'second';
      numerals: 'arabic' | 'han';
      unit?: string;
      label?: string;
    }
  | { type: 'photo'; id: string }
  | { type: 'clip'; id: string }
  /** Things in the picture of its beat: `art` names the picture, `anchor` the beat. */
  | { type: 'objects'; art: string; anchor: string }
  | ({ type: 'chart' } & Chart);

export interface Beat {
  id: string;
  /** `<scene>-<beat>`: unique in the document, the id of its element. */
  anchor: string;
  metres: number;
  /** Seconds. */
  dwell: number;
  crowd?: Crowd;
  art?: Art;
  view?: MapView;
  sound?: SoundCue;
  blocks: Block[];
  /** Ids of the facts it tells, in the order of the words, each once. */
  facts: string[];
  /** All its words as one plain string (figures, photo captions and clip titles included), for story.json and tests. */
  text: string;
}

export interface Scene {
  id: string;
  title: string;
  summary: string;
  beats: Beat[];
}

export interface Chapter extends ChapterMeta {
  id: string;
  scenes: Scene[];
}

/** A fact joined with where it is told. */
export interface Fact extends FactRecord {
  /** Always set: the id of its source. */
  source: string;
  /** Anchors of the beats that tell it, in order. */
  toldIn: string[];
}

/** A photograph's slot, joined with the file that stands in it. */
export type Photo = PhotoRecord & { image?: PhotoImage };

export interface Story extends Omit<StoryMeta, 'chapters'> {
  /** Absolute folder the story was read from. */
  dir: string;
  chapters: Chapter[];
  /** In the order of the file. Look up with `byId` of story/find.ts. */
  facts: Fact[];
  sources: Source[];
  places: Place[];
  photos: Photo[];
  clips: Clip[];
  /** By id, every clip that can be heard: its files, length, peaks and captions. */
  sounds: Record<string, Sound>;
  /** Layers and states of the drawings that are more than a still, by name. */
  arts: Record<string, ArtRecord>;
}
