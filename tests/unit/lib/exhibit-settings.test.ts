import { describe, expect, it } from 'vitest';
import {
  allowedFor,
  DEFAULT_SETTINGS,
  paramsOfRecord,
  parseSettings,
  performerAddress,
  printSettings,
  SETTING_NAMES,
  stepOf,
  type ExhibitSettings,
} from '../../../src/lib/exhibit-settings.ts';
import { randomSettings } from '../../support/random-settings.ts';

const CHAPTERS = ['one', 'two', 'three', 'epilogue'];
const read = (query: string) => parseSettings(new URLSearchParams(query), { chapters: CHAPTERS });

describe('settings of a screen', () => {
  it('are the defaults when nothing is written', () => {
    expect(read('')).toEqual({ settings: DEFAULT_SETTINGS, faults: [] });
    expect(printSettings(DEFAULT_SETTINGS).toString()).toBe('');
  });

  it('hold the defaults that the requirements name', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({
      performer: 'loop',
      idle: 90,
      warning: 20,
      reload: 6,
      cycles: 500,
      counters: false,
      sound: 'asked',
    });
  });

  it('come back from their own address, all of them, two thousand times', () => {
    const differing = new Set<string>();
    for (let seed = 1; seed <= 2000; seed += 1) {
      const settings = randomSettings(seed, CHAPTERS);
      const params = printSettings(settings);
      params.forEach((_, name) => differing.add(name));
      expect(read(params.toString()), params.toString()).toEqual({ settings, faults: [] });
    }
    expect([...differing].sort()).toEqual([...SETTING_NAMES].sort());
  });

  it('come back from the address that people copy', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const settings = randomSettings(seed, CHAPTERS);
      const url = new URL(performerAddress(settings, 'http://127.0.0.1:8080/base/exhibit/?old=1#x'));
      expect(url.pathname).toBe(`/base/exhibit/${settings.performer}/`);
      expect(url.hash).toBe('');
      expect(parseSettings(url.searchParams).settings).toEqual({ ...settings, performer: 'loop' });
    }
  });

  it('come back from a folder on a disk, where a page is its file', () => {
    const settings = { ...DEFAULT_SETTINGS, performer: 'stage' as const, inches: 21.5 };
    expect(performerAddress(settings, 'file:///D:/story/exhibit/index.html?old=1')).toBe(
      'file:///D:/story/exhibit/stage/index.html?inches=21.5',
    );
  });

  it('read well in an address', () => {
    const settings: ExhibitSettings = {
      ...DEFAULT_SETTINGS,
      chapters: ['one', 'three'],
      volumes: [{ from: 510, to: 720, level: 60 }],
      address: 'https://example.org/walk',
    };
    expect(performerAddress(settings, 'http://localhost/exhibit/')).toBe(
      'http://localhost/exhibit/loop/?chapters=one,three&volumes=08:30-12:00@60&address=https://example.org/walk',
    );
  });
});

describe('the size of a screen', () => {
  it.each(['7', '21.5', '55', '98', '200'])('%s inches is taken as it is written', (text) => {
    const { settings, faults } = read(`inches=${text}`);
    expect([settings.inches, faults]).toEqual([Number(text), []]);
    expect(printSettings(settings).get('inches')).toBe(text);
  });

  it('is typed in tenths, other numbers whole', () =>
    expect([stepOf('inches'), stepOf('idle'), stepOf('pin')]).toEqual([0.1, 1, undefined]));
});

describe('a fault in a setting', () => {
  it.each([
    ['idle=5', 'idle', 'out-of-range', '15', '15–600'],
    ['idle=9999', 'idle', 'out-of-range', '600', '15–600'],
    ['idle=20.4', 'idle', 'out-of-range', '20', '15–600'],
    ['idle=soon', 'idle', 'not-a-number', '90', '15–600'],
    ['idle=+', 'idle', 'not-a-number', '90', '15–600'],
    ['performer=stge', 'performer', 'unknown-value', 'stage', 'loop, stage'],
    ['sound=loud', 'sound', 'unknown-value', 'asked', 'asked, off, visit, always'],
    ['qr=yes', 'qr', 'unknown-value', 'on', 'on, off'],
    ['inches=5', 'inches', 'out-of-range', '7', 'unknown, 7–200'],
    ['inches=500', 'inches', 'out-of-range', '200', 'unknown, 7–200'],
    ['inches=21.53', 'inches', 'out-of-range', '21.5', 'unknown, 7–200'],
    ['inches=big', 'inches', 'unknown-value', 'unknown', 'unknown, 7–200'],
    ['dwell=long', 'dwell', 'unknown-value', 'story', 'story, 15–30'],
    ['dwell=60', 'dwell', 'out-of-range', '30', 'story, 15–30'],
    ['chapters=two,tree', 'chapters', 'unknown-value', 'two,three', 'one, two, three, epilogue'],
    ['chapters=nowhere-near', 'chapters', 'unknown-value', '', 'one, two, three, epilogue'],
    ['open=9-17', 'open', 'malformed', '', 'HH:MM-HH:MM'],
    ['open=09:00-17:00,25:00-26:00', 'open', 'malformed', '09:00-17:00', 'HH:MM-HH:MM'],
    ['volumes=08:30-12:00@120', 'volumes', 'out-of-range', '08:30-12:00@100', 'HH:MM-HH:MM@0–100'],
    ['volumes=08:30-12:00', 'volumes', 'malformed', '', 'HH:MM-HH:MM@0–100'],
    ['pin=12', 'pin', 'malformed', '', '0000–99999999'],
    ['pin=12-34-56', 'pin', 'malformed', '123456', '0000–99999999'],
    ['address=example.org/walk', 'address', 'malformed', 'https://example.org/walk', 'https://…'],
    ['idel=30', 'idel', 'unknown-setting', 'idle', ''],
    ['constructor=1', 'constructor', 'unknown-setting', '', ''],
  ])('%s is told, and the nearest is used', (query, name, why, used, allowed) => {
    const { settings, faults } = read(query);
    expect(faults).toEqual([{ name, given: new URLSearchParams(query).get(name), why, used, allowed }]);
    if (why === 'unknown-setting') expect(settings).toEqual(DEFAULT_SETTINGS);
    else expect(printSettings(settings).get(name) ?? used).toBe(used);
  });

  it('is none in a link from before a setting was given up', () =>
    expect(read('captions=off&idle=30')).toEqual({
      settings: { ...DEFAULT_SETTINGS, idle: 30 },
      faults: [],
    }));

  it('does not keep the others from being taken', () => {
    const { settings, faults } = read('idle=1&warning=30&nonsense&dwell=20');
    expect(faults.map(({ name }) => name)).toEqual(['idle', 'nonsense']);
    expect(settings).toMatchObject({ idle: 15, warning: 30, dwell: 20 });
  });

  it('is none in a parameter that the page itself has', () => {
    expect(parseSettings(new URLSearchParams('at=door'), { others: ['at'] }).faults).toEqual([]);
  });

  it('is none in a form: empty fields, and a list in several', () => {
    expect(read('idle=&inches=&pin=&chapters=two&chapters=one&performer=stage')).toEqual({
      faults: [],
      settings: { ...DEFAULT_SETTINGS, performer: 'stage', chapters: ['two', 'one'] },
    });
    expect(read('idle=20&idle=30').settings.idle).toBe(30);
  });

  it('is none in hours that go over midnight or are typed the Chinese way', () => {
    expect(read('open=20:00-02:00').settings.open).toEqual([{ from: 1200, to: 120 }]);
    expect(read('open=9：00-17：30').settings.open).toEqual([{ from: 540, to: 1050 }]);
  });
});

describe('settings in a JSON file', () => {
  it('are the same settings', () => {
    const params = paramsOfRecord({
      idle: 60,
      qr: false,
      chapters: ['one', 'two'],
      open: [{ from: '09:00', to: '17:00' }],
      volumes: [{ from: '08:30', to: '12:00', level: 0.6 }],
    });
    expect(read(params.toString())).toEqual({
      faults: [],
      settings: {
        ...DEFAULT_SETTINGS,
        idle: 60,
        qr: false,
        chapters: ['one', 'two'],
        open: [{ from: 540, to: 1020 }],
        volumes: [{ from: 510, to: 720, level: 60 }],
      },
    });
  });

  it('say for each what may be written', () => {
    expect(SETTING_NAMES.filter((name) => allowedFor(name) === '')).toEqual([]);
  });
});
