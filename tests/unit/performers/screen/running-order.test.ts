/** Which stops are played: all, some chapters, or a cut of three minutes. */
import { describe, expect, it } from 'vitest';
import { runningOrder, type WeighedStop } from '../../../../src/performers/screen/running-order.ts';

const CHAPTERS = ['one', 'two', 'three'];
const beat = (chapter: string, n: number): WeighedStop => ({
  kind: 'beat',
  anchor: `${chapter}-${n}`,
  section: chapter,
  chapter,
  dwell: 15,
  weight: n % 4,
});
const STOPS: WeighedStop[] = [
  { kind: 'cover', anchor: 'cover', section: '', chapter: 'one', dwell: 12, weight: 0 },
  ...CHAPTERS.flatMap((chapter): WeighedStop[] => [
    { kind: 'opener', anchor: `${chapter}.opening`, section: chapter, chapter, dwell: 7, weight: 0 },
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => beat(chapter, n)),
  ]),
];
const anchors = (stops: readonly WeighedStop[]): string[] => stops.map(({ anchor }) => anchor);

describe('runningOrder', () => {
  it('plays the whole', () => expect(runningOrder(STOPS, { chapters: [], cut: 'whole' })).toEqual(STOPS));

  it('plays the cover and the chapters that are wanted', () =>
    expect(anchors(runningOrder(STOPS, { chapters: ['two'], cut: 'whole' }))).toEqual([
      'cover',
      ...anchors(STOPS.filter(({ chapter }) => chapter === 'two')),
    ]));

  it('does not obey what would leave nothing to play', () =>
    expect(runningOrder(STOPS, { chapters: ['nine'], cut: 'whole' })).toEqual(STOPS));

  describe('the short cut', () => {
    const cut = runningOrder(STOPS, { chapters: [], cut: 'short' });
    const beats = cut.filter(({ kind }) => kind === 'beat');

    it('is three minutes at most, and not much less', () => {
      const time = beats.length * 15 + 4 * 6;
      expect(time).toBeLessThanOrEqual(180);
      expect(time).toBeGreaterThan(150);
    });

    it('is the one that the story has named, among the chapters that are wanted', () => {
      const short = ['one-2', 'three-1'];
      const named = (chapters: string[]) =>
        anchors(runningOrder(STOPS, { chapters, cut: 'short', short }).filter(({ kind }) => kind === 'beat'));
      expect(named([])).toEqual(short);
      expect(named(['three'])).toEqual(['three-1']);
      expect(named(['two']).length).toBeGreaterThan(3);
    });

    it('keeps the order, the first beat and the last', () => {
      expect(anchors(cut)).toEqual(anchors(STOPS).filter((anchor) => anchors(cut).includes(anchor)));
      expect([beats[0]?.anchor, beats[beats.length - 1]?.anchor]).toEqual(['one-1', 'three-8']);
    });

    it('lets every chapter speak, its weightiest beats first', () => {
      for (const chapter of CHAPTERS)
        expect(beats.filter((one) => one.chapter === chapter).length).toBeGreaterThanOrEqual(3);
      expect(anchors(beats)).toContain('two-3');
    });
  });
});
