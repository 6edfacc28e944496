/** Words for the staff of a hall: the launcher, and the corner behind an unattended screen. */
import type { HallLoopWords } from './hall-loop-words.ts';

/** Settings that a person can choose, by their names in the address. */
export type ChosenSetting =
  | 'performer'
  | 'cut'
  | 'chapters'
  | 'dwell'
  | 'idle'
  | 'warning'
  | 'sound'
  | 'volume'
  | 'loudest'
  | 'volumes'
  | 'inches'
  | 'low'
  | 'qr'
  | 'motion'
  | 'open'
  | 'closed'
  | 'reload'
  | 'cycles'
  | 'pin'
  | 'counters'
  | 'address';

/** What is asked, and what one must know to answer. */
export interface SettingWords {
  name: string;
  hint?: string;
  /** Words for the values, where they are words. */
  values?: Record<string, string>;
}

export interface HallWords {
  title: string;
  intro: string;
  description: (story: string) => string;
  /** Without script: what still works. */
  needsScript: string;
  groups: Record<'who' | 'what' | 'pace' | 'sound' | 'screen' | 'hours' | 'upkeep', string>;
  settings: Record<ChosenSetting, SettingWords>;
  /** After the name of a cut: how long it lasts. */
  minutes: (n: number) => string;
  seconds: (n: number) => string;
  openLoop: string;
  openStage: string;
  resultTitle: string;
  checkTitle: string;
  /** Words the launcher's script needs, handed to it with the page. `{…}` is filled in there. */
  live: HallLiveWords;
  loop: HallLoopWords;
}

export type CheckName =
  'screen' | 'refresh' | 'touch' | 'sound' | 'glyphs' | 'offline' | 'wake' | 'full' | 'clock';

export interface HallLiveWords {
  link: string;
  copy: string;
  copied: string;
  byHand: string;
  openHere: string;
  qrLabel: string;
  qrHint: string;
  commands: string;
  commandsHint: string;
  systems: Record<'windows' | 'linux', string>;
  faults: string;
  /** What is wrong with a setting, by reason. `{name} {given} {used} {allowed}` */
  reasons: Record<
    'unknown-setting' | 'unknown-value' | 'out-of-range' | 'not-a-number' | 'malformed',
    string
  >;
  /** In place of an empty `{used}`. */
  nothing: string;
  start: string;
  again: string;
  running: string;
  waiting: string;
  grades: Record<'good' | 'note' | 'bad', string>;
  checks: Record<CheckName, string>;
  verdict: Record<'good' | 'note' | 'bad', string>;
  touchHere: string;
  heard: string;
  unheard: string;
  hear: string;
  /** What was found: the key is `<check>-<finding>`. */
  findings: Record<string, string>;
}
