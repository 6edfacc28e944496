/** KI-2: the state machine, under fake timers and by hand. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Timekeeper } from '../../../../src/performers/loop/timekeeper.ts';
import { VisitClock } from '../../../../src/performers/loop/visit-clock.ts';
import {
  freshVisit,
  LONGEST_CLIP,
  nextVisit,
  secondsLeft,
  type VisitEvent,
} from '../../../../src/performers/loop/visit-machine.ts';

const PATIENCE = { idle: 90_000, warning: 20_000 };

/** State after events at times, from a fresh visit: `after(['touch', 0], ['time', 90_000])`. */
const after = (...events: [VisitEvent, number][]) =>
  events.reduce((visit, [event, at]) => nextVisit(visit, event, at, PATIENCE), freshVisit(0));

describe('a visit', () => {
  it('waits in attract for ever', () => {
    expect(after(['time', 1e9])).toMatchObject({ phase: 'attract', until: undefined, cycles: 0 });
  });

  it('begins with a touch', () => {
    expect(after(['touch', 5])).toMatchObject({ phase: 'active', since: 5, until: 90_005 });
  });

  it('goes on with every touch, and is one visit', () => {
    expect(after(['touch', 5], ['touch', 80_000])).toMatchObject({
      phase: 'active',
      since: 5,
      until: 170_000,
    });
  });

  it('is warned after the idle time, not before', () => {
    expect(after(['touch', 0], ['time', 89_999]).phase).toBe('active');
    expect(after(['touch', 0], ['time', 90_000])).toMatchObject({ phase: 'warning', until: 110_000 });
  });

  it('goes on when the warning is answered', () => {
    expect(after(['touch', 0], ['time', 90_000], ['touch', 109_000])).toMatchObject({
      phase: 'active',
      until: 199_000,
      cycles: 0,
    });
  });

  it('is over when it is not, and counted', () => {
    expect(after(['touch', 0], ['time', 90_000], ['time', 110_000])).toEqual(freshVisit(110_000, 1));
  });

  it('can be ended at once', () => {
    expect(after(['touch', 0], ['leave', 7])).toEqual(freshVisit(7, 1));
    expect(after(['leave', 7])).toEqual(freshVisit(0));
  });

  it('does not count down while a clip plays, and anew after it', () => {
    const playing = after(['touch', 0], ['clip-began', 10_000], ['time', 300_000]);
    expect(playing.phase).toBe('active');
    expect(nextVisit(playing, 'clip-ended', 300_000, PATIENCE)).toMatchObject({
      phase: 'active',
      until: 390_000,
    });
  });

  it('does not wait for a clip that never ends', () => {
    const stuck: [VisitEvent, number][] = [
      ['touch', 0],
      ['clip-began', 10_000],
      ['touch', 20_000],
    ];
    expect(after(...stuck, ['time', LONGEST_CLIP + 9_999]).phase).toBe('active');
    expect(after(...stuck, ['time', LONGEST_CLIP + 10_000])).toMatchObject({
      phase: 'warning',
      playingSince: undefined,
    });
  });

  it('is not begun and not prolonged by a clip', () => {
    expect(after(['clip-began', 5], ['clip-ended', 9])).toEqual(freshVisit(0));
    expect(after(['touch', 0], ['time', 90_000], ['clip-began', 91_000])).toMatchObject({
      phase: 'warning',
      until: 110_000,
    });
    expect(after(['touch', 0], ['clip-ended', 50_000]).until).toBe(90_000);
  });

  it('shows the seconds that are left of a warning', () => {
    const warned = after(['touch', 0], ['time', 90_000]);
    expect(
      [90_000, 90_001, 91_000, 109_100, 109_999, 115_000].map((now) => secondsLeft(warned, now)),
    ).toEqual([20, 20, 19, 1, 1, 1]);
    expect(secondsLeft(after(['touch', 0]), 5)).toBeUndefined();
  });
});

describe('a visit in time', () => {
  beforeEach(() => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'],
    });
    vi.stubGlobal('window', globalThis);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function start(speed = 1) {
    const controller = new AbortController();
    const time = new Timekeeper(controller.signal, speed);
    const phases: string[] = [];
    const clock = new VisitClock(time, PATIENCE, (visit, before) =>
      phases.push(`${before.phase}>${visit.phase}`),
    );
    return { clock, phases, controller };
  }

  it('goes all the way round by itself after one touch', () => {
    const { clock, phases } = start();
    clock.happened('touch');
    vi.advanceTimersByTime(89_000);
    expect(phases).toEqual(['attract>active']);
    vi.advanceTimersByTime(1_100);
    expect(phases).toEqual(['attract>active', 'active>warning']);
    vi.advanceTimersByTime(20_000);
    expect(phases).toEqual(['attract>active', 'active>warning', 'warning>attract']);
    vi.advanceTimersByTime(1e8);
    expect(phases).toHaveLength(3);
    expect(clock.visit.cycles).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('has one timer, however often it is touched', () => {
    const { clock } = start();
    for (let i = 0; i < 1000; i += 1) clock.happened('touch');
    expect(vi.getTimerCount()).toBe(1);
  });

  it('stops with the page', () => {
    const { clock, controller } = start();
    clock.happened('touch');
    controller.abort();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('runs faster for a soak', () => {
    const { clock, phases } = start(100);
    clock.happened('touch');
    vi.advanceTimersByTime(1_200);
    expect(phases).toEqual(['attract>active', 'active>warning', 'warning>attract']);
    expect(clock.visit.cycles).toBe(1);
  });

  it.each([
    ['a year ahead', '2027-11-26'],
    ['a year back', '2025-11-26'],
    ['to 1970', '1970-01-01'],
    ['to 2038', '2038-01-19T03:14:08Z'],
    ['over the end of summer time', '2026-10-25T01:00:00Z'],
  ])('does not notice the system time going %s', (_, to) => {
    const { clock, phases } = start();
    clock.happened('touch');
    vi.advanceTimersByTime(45_000);
    vi.setSystemTime(new Date(to));
    vi.advanceTimersByTime(44_000);
    expect(phases).toEqual(['attract>active']);
    vi.advanceTimersByTime(1_100);
    vi.setSystemTime(new Date(to));
    vi.advanceTimersByTime(20_100);
    expect(phases).toEqual(['attract>active', 'active>warning', 'warning>attract']);
  });
});
