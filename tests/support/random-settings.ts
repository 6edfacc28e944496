/** Settings by chance, from a seed: every setting takes its default and many others. */
import { DEFAULT_SETTINGS, type DayRange, type ExhibitSettings } from '../../src/lib/exhibit-settings.ts';

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function randomSettings(seed: number, chapters: readonly string[]): ExhibitSettings {
  const next = chance(seed);
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(...of: T[]): T => of[int(0, of.length - 1)]!;
  const range = (): DayRange => {
    const from = int(0, 1439);
    return { from, to: (from + int(1, 1439)) % 1440 };
  };
  const some = <T>(make: () => T): T[] => Array.from({ length: int(0, 3) }, make);
  return {
    ...DEFAULT_SETTINGS,
    performer: pick('loop', 'stage'),
    cut: pick('whole', 'short'),
    chapters: chapters.filter(() => next() < 0.4),
    dwell: pick<number | 'story'>('story', int(15, 30)),
    idle: int(15, 600),
    warning: int(5, 60),
    sound: pick('asked', 'off', 'visit', 'always'),
    volume: int(0, 100),
    loudest: int(0, 100),
    volumes: some(() => ({ ...range(), level: int(0, 100) })),
    inches: pick<number | 'unknown'>('unknown', int(70, 2000) / 10),
    low: next() < 0.5,
    qr: next() < 0.5,
    motion: pick('on', 'off'),
    open: some(range),
    closed: pick('dim', 'black'),
    reload: int(1, 72),
    cycles: int(1, 10_000),
    pin: pick('', String(int(1000, 99_999_999)), '0042'),
    counters: next() < 0.5,
    address: pick(
      '',
      'https://example.org/',
      `https://例子.test:8443/a b/${seed}`.replace(' ', '%20'),
      'http://10.0.0.2/+&=x',
    ),
    clock: int(1, 1000),
  };
}
