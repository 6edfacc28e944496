/** What the staff corner tells, as rows of a name and a text (KI-18). Pure: numbers in, words out. */
import type { ExhibitSettings, SettingFault } from '../../lib/exhibit-settings.ts';
import type { HallLoopWords } from '../../ui/hall-loop-words.ts';
import type { LoggedError } from './error-log.ts';
import { duration, fill } from './format.ts';
import { serverRows, type ServerNow } from './staff-server.ts';
import type { Visit } from './visit-machine.ts';

export interface StaffFacts {
  version: string;
  build: string;
  /** Age of the page, ms of the world. */
  age: number;
  visit: Visit;
  settings: ExhibitSettings;
  faults: readonly SettingFault[];
  errors: readonly LoggedError[];
  /** Mistakes since the page was opened. */
  count: number;
  /** Loads after mistakes, lately. */
  reloads: number;
  /** The page has given up moving. */
  still: boolean;
  /** Loudness, 0–1. */
  level: number;
  counted: number;
  /** The program that serves this screen, where there is one. */
  server?: ServerNow | undefined;
}

/** A setting that could not be taken, in one line. */
export const faultLine = ({ name, given, used }: SettingFault): string =>
  `${name}=${given} → ${used === '' ? '–' : used}`;

export function staffRows(facts: StaffFacts, words: HallLoopWords): [string, string][] {
  const { settings, visit, errors, faults } = facts;
  const last = errors[errors.length - 1];
  const motion = facts.still ? 'fallback' : settings.motion === 'off' ? 'asked' : 'full';
  const { idle, warning, reload, cycles, clock } = settings;
  return [
    [words.version, facts.version],
    [words.build, facts.build],
    [words.uptime, duration(facts.age)],
    [words.phase, words.phases[visit.phase]],
    [words.visits, String(visit.cycles)],
    [
      words.errors,
      last === undefined
        ? words.noErrors
        : `${facts.count} · ${last.when} ${last.what.split('\n')[0] ?? ''}`.slice(0, 160),
    ],
    [words.reloads, String(facts.reloads)],
    [words.volume, `${Math.round(facts.level * 100)}`],
    [words.timers, fill(words.timersAre, { idle, warning, reload, cycles })],
    [words.motion, words.motionIs[motion]],
    [words.settings, faults.length === 0 ? words.allRight : faults.map(faultLine).join(' · ')],
    ...(settings.counters ? [[words.counted, String(facts.counted)] as [string, string]] : []),
    ...serverRows(facts.server, words.server),
    ...(clock > 1 ? [[words.clock, fill(words.clockFast, { n: clock })] as [string, string]] : []),
  ];
}

/** Everything a technician would ask for, as a text file. */
export function logText(facts: StaffFacts, words: HallLoopWords, address: string, agent: string): string {
  const rows = staffRows(facts, words).map(([name, text]) => `${name}: ${text}`);
  const entries = facts.errors.map(({ when, age, where, what }) => `${when} +${age}s [${where}] ${what}`);
  return [address, agent, ...rows, '', ...entries, ''].join('\n');
}
