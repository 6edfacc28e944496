/**
 * What the staff of a hall decide about a screen: one object, written in the address of the page, so that a link, its QR code
 * and the command line of a kiosk browser all carry everything. Only what differs from the default is written.
 */
import { nearest } from './nearest.ts';
import {
  choice,
  dayRanges,
  flag,
  names,
  pattern,
  tenths,
  volumeSteps,
  whole,
  wordOr,
  type Codec,
  type FaultReason,
  type DayRange,
  type VolumeStep,
} from './setting-codecs.ts';

/** The table of settings. Its keys are the names in the address. @param chapters ids of the story, in order, if known */
const codecs = (chapters?: readonly string[]) => ({
  /** Who plays: the unattended loop or the presenter's stage. */
  performer: choice('loop', 'stage'),
  /** The whole, or the three-minute cut (src/lib/exhibit-cut.ts). */
  cut: choice('whole', 'short'),
  /** Chapters that are played; none named: all. */
  chapters: names(chapters),
  /** Seconds a beat stands before the loop goes on (KI-5); `story`: as the score says, within the same bounds. */
  dwell: wordOr('story', whole(15, 30, 20)),
  /** Seconds without a touch until the warning (KI-2). */
  idle: whole(15, 600, 90),
  /** Seconds the warning counts down: at least ten times a two-second answer by default (KI-2). */
  warning: whole(5, 60, 20),
  /** `off`: never, no switch. `asked`: when a visitor turns it on. `visit`: from a visit's start. `always`: in attract too. */
  sound: choice('asked', 'off', 'visit', 'always'),
  /** Loudness a visit begins with, percent. */
  volume: whole(0, 100, 60),
  /** Loudness nobody can exceed, percent (KI-30). */
  loudest: whole(0, 100, 80),
  /** Loudness by hour; outside of all steps `volume` holds. */
  volumes: volumeSteps(),
  /** Diagonal of the panel in inches, also 21.5: sizes touch targets (KI-12). `unknown`: 56 px. */
  inches: wordOr('unknown', tenths(7, 200, 43)),
  /** Controls in the lowest band, for wheelchair users (KI-13). */
  low: flag(false),
  /** QR code that takes the present section home (KI-33). */
  qr: flag(true),
  /** `off`: nothing moves (also what KI-23 falls back to). The scroll performer's own parameter. */
  motion: choice('on', 'off'),
  /** Hours the hall is open; none: always. */
  open: dayRanges(),
  /** What the screen does outside of them (KI-24). */
  closed: choice('dim', 'black'),
  /** Hours after which the page loads itself anew in attract (KI-21). */
  reload: whole(1, 72, 6),
  /** Cycles after which it does (KI-21). */
  cycles: whole(1, 10_000, 500),
  /** Digits that open the staff corner: a bar to play, no secret, since it stands in the address (KI-18). */
  pin: pattern(/^\d{4,8}$/, '0000–99999999', (text) => text.replace(/\D/g, '').slice(0, 8)),
  /** Counts visits on this machine (KI-32). */
  counters: flag(false),
  /** Public address for the QR codes; empty: the one the site was built with. */
  address: pattern(/^https?:\/\/[^\s?#]+$/, 'https://…', repairAddress),
  /** Runs every timer this many times faster. For soak tests alone (scripts/soak.ts). */
  clock: whole(1, 1000, 1),
});

/** Were settings once, and may stand in old links: `captions`, which are always on (KI-29). Nothing is done, nothing complained of. */
const FORMER = ['captions'];

type Codecs = ReturnType<typeof codecs>;
export type SettingName = keyof Codecs;
export type ExhibitSettings = { [K in SettingName]: Codecs[K]['fallback'] };
export type { DayRange, VolumeStep };

/** A setting that could not be taken as it was written. */
export interface SettingFault {
  name: string;
  given: string;
  why: FaultReason;
  /** What is used instead, as it would be written; of an unknown setting the name that was perhaps meant. */
  used: string;
  /** What may be written; nothing of an unknown setting. */
  allowed: string;
}

/** What the story knows that settings must agree with. */
export interface SettingContext {
  /** Ids of the chapters, in order. Missing: any id is believed. */
  chapters?: readonly string[];
  /** Parameters of the page that are no settings. */
  others?: readonly string[];
}

function repairAddress(text: string): string {
  const bare = text.trim().split(/[?#]/)[0] ?? '';
  return /^https?:/.test(bare) || /\s/.test(bare) ? bare : `https://${bare.replace(/^\/+/, '')}`;
}

const TABLE: Record<string, Codec<unknown>> = codecs() as Record<string, Codec<unknown>>;

/** All names, in the order of the table. */
export const SETTING_NAMES = Object.keys(TABLE) as SettingName[];

export const DEFAULT_SETTINGS = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, TABLE[name]?.fallback]),
) as ExhibitSettings;

/** What may be written for a setting, for people. */
export const allowedFor = (name: SettingName): string => TABLE[name]?.allowed ?? '';

/** Between one number that may be written and the next. */
export const stepOf = (name: SettingName): number | undefined => TABLE[name]?.step;

/**
 * Reads settings from the parameters of an address. Never throws: every value that cannot be is replaced by the nearest that can,
 * and told. Written by a form as well: an empty field is not given, a list may come in several fields, of others the last counts.
 */
export function parseSettings(
  params: URLSearchParams,
  context: SettingContext = {},
): { settings: ExhibitSettings; faults: SettingFault[] } {
  const table = codecs(context.chapters) as Record<string, Codec<unknown>>;
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const faults: SettingFault[] = [];
  new Map(params).forEach((last, name) => {
    const codec = Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
    const given = codec?.many === true ? params.getAll(name).join(',') : last;
    if (codec === undefined) {
      if (context.others?.includes(name) === true || FORMER.includes(name)) return;
      const used = nearest(name, SETTING_NAMES) ?? '';
      faults.push({ name, given, why: 'unknown-setting', used, allowed: '' });
      return;
    }
    if (given === '') return;
    const { value, why } = codec.read(given);
    settings[name] = value;
    if (why !== undefined)
      faults.push({ name, given, why, used: codec.write(value), allowed: codec.allowed });
  });
  return { settings: settings as ExhibitSettings, faults };
}

/** Writes settings as parameters: what differs from the default, in the order of the table. */
export function printSettings(settings: ExhibitSettings): URLSearchParams {
  const params = new URLSearchParams();
  SETTING_NAMES.forEach((name) => {
    const codec = TABLE[name];
    if (codec === undefined) return;
    const text = codec.write(settings[name]);
    if (text !== codec.write(codec.fallback)) params.set(name, text);
  });
  return params;
}

/** The address of the performer with its settings; `performer` is said by the path, not by a parameter. */
export function performerAddress(settings: ExhibitSettings, launcher: string | URL): string {
  const url = new URL(launcher);
  // A folder on a disk has no pages but by their file's name: beside `exhibit/index.html` lies `exhibit/loop/index.html`.
  url.pathname = url.pathname.replace(/([^/]*)$/, `${settings.performer}/$1`);
  const params = printSettings(settings);
  params.delete('performer');
  // Commas, colons and the at sign are themselves in a query (RFC 3986, 3.4): people read these addresses.
  url.search = params
    .toString()
    .replace(/%2C/g, ',')
    .replace(/%3A/g, ':')
    .replace(/%40/g, '@')
    .replace(/%2F/g, '/');
  url.hash = '';
  return url.href;
}

/** Settings of a JSON file, as parameters: `{"idle": 60, "volumes": [{"from": "08:30", "to": "12:00", "level": 0.6}]}`. */
export function paramsOfRecord(record: Readonly<Record<string, unknown>>): URLSearchParams {
  const params = new URLSearchParams();
  Object.keys(record).forEach((name) => params.set(name, textOf(record[name])));
  return params;
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (Array.isArray(value)) return value.map(textOf).join(',');
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const { from, to, level } = value as Record<string, unknown>;
  const range = `${String(from)}-${String(to)}`;
  // Levels of a JSON file are shares of one (KI-30); percent are for people.
  return level === undefined ? range : `${range}@${Math.round(Number(level) * 100)}`;
}
