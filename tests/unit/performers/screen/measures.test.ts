/** Sizes a screen works out: of targets, of the words' place, of the picture, of its quality. */
import { describe, expect, it } from 'vitest';
import { CROPS } from '../../../../src/scenery/crops.ts';
import { screenFor } from '../../../../src/performers/screen/lay-crop.ts';
import { LOWEST, nextStep, qualityAt } from '../../../../src/performers/screen/quality.ts';
import { targetSize } from '../../../../src/performers/screen/target-size.ts';
import { placeBlocks } from '../../../../src/performers/screen/units.ts';
import { wordsBox } from '../../../../src/performers/screen/words-box.ts';

describe('targetSize', () => {
  const full = { width: 1920, height: 1080 };
  // 19 mm on each panel (KI-12).
  it.each([
    [32, 52],
    [21.5, 77],
    [55, 30],
    ['unknown', 56],
  ] as const)('on %s inches of 1920×1080', (inches, px) => {
    expect(Math.abs(targetSize(inches, full) - px)).toBeLessThanOrEqual(1);
  });
  it('counts the pixels of the screen at hand', () =>
    expect(targetSize(32, { width: 3840, height: 2160 })).toBeGreaterThan(100));
  it('is never too small to be pressed', () =>
    expect(targetSize(110, { width: 1024, height: 768 })).toBe(24));
});

describe('wordsBox', () => {
  const { placing } = screenFor(1920, 990);
  it('lies on the quiet side of a picture, down to where it ends', () => {
    const box = wordsBox({ top: 4, end: 33, right: 52 }, 'hall', placing, 1920, 990);
    expect(box).toMatchObject({ left: 150, top: 45, width: 848 });
    expect(box.room).toBeLessThan(box.most);
  });
  it('keeps to its half beside a crowd', () => {
    const box = wordsBox(undefined, 'hall', placing, 1920, 990);
    expect(box.left + box.width).toBeLessThan(960);
    expect(box.room).toBe(box.most);
  });
  it('keeps under an upright picture that stands above its words', () => {
    const upright = screenFor(1080, 1700);
    const box = wordsBox({ top: 138, end: 213, right: 52 }, 'phone', upright.placing, 1080, 1700);
    expect(box.top).toBeGreaterThan(850);
    expect(box.top + box.most).toBeLessThan(1700);
    expect(wordsBox({ top: 10, end: 90, right: 52 }, 'phone', upright.placing, 1080, 1700).top).toBeLessThan(
      100,
    );
  });
  it('begins at the head where the picture leaves paper above it', () => {
    const square = screenFor(1024, 690);
    const box = wordsBox({ top: 10, end: 33, right: 52 }, 'hall', square.placing, 1024, 690);
    expect(square.placing.dy).toBeGreaterThan(0);
    expect(box.top).toBe(Math.round(690 * 0.045));
  });
});

describe('screenFor', () => {
  it('lays an upright picture to the right of the spine, on its foot', () => {
    const { crop, placing, width, height } = screenFor(1080, 1700);
    expect(crop).toBe('phone');
    expect(placing.dx + CROPS.phone.width * placing.scale).toBeCloseTo(width);
    expect(placing.dy + CROPS.phone.height * placing.scale).toBeCloseTo(height);
  });
});

describe('quality', () => {
  it('begins at every pixel of a 4K screen, and never at more', () => {
    expect(qualityAt(0, 1920, 1080, 1)).toEqual({ ratio: 1, moves: true });
    expect(qualityAt(0, 3840, 2160, 1).ratio).toBeCloseTo(1, 2);
    const sharp = qualityAt(0, 3840, 2160, 2).ratio;
    expect(sharp ** 2 * 3840 * 2160).toBeLessThanOrEqual(8.31e6);
  });
  it('steps down after a transition of late frames, not after one late frame', () => {
    const smooth = Array.from({ length: 38 }, () => 16.7);
    expect(nextStep(0, smooth)).toBe(0);
    expect(nextStep(0, [180, ...smooth.slice(1)])).toBe(0);
    expect(
      nextStep(
        0,
        Array.from({ length: 14 }, () => 45),
      ),
    ).toBe(1);
    expect(nextStep(1, [300, 320])).toBe(2);
  });
  it('at last gives up the travel, and goes no lower', () => {
    expect(qualityAt(LOWEST, 1920, 1080, 1).moves).toBe(false);
    expect(
      nextStep(
        LOWEST,
        Array.from({ length: 14 }, () => 90),
      ),
    ).toBe(LOWEST);
  });
  it('gets coarser with every step', () => {
    const ratios = [0, 1, 2, 3].map((step) => qualityAt(step, 3840, 2160, 1).ratio);
    expect([...ratios].sort((a, b) => b - a)).toEqual(ratios);
  });
});

describe('placeBlocks', () => {
  it('gives photographs faces of their own, and things as many as they need', () => {
    const p = { type: 'paragraph', children: [] } as const;
    const photo = { type: 'photo', id: 'x' } as const;
    const things = { type: 'objects', art: 'a', anchor: 'b' } as const;
    const faces = (blocks: Parameters<typeof placeBlocks>[0]) =>
      placeBlocks(blocks, () => 7).map(({ face }) => face);
    expect(
      faces([
        { ...p, children: [] },
        { ...p, children: [] },
      ]),
    ).toEqual([0, 0]);
    expect(faces([{ ...p, children: [] }, photo, photo, { ...p, children: [] }])).toEqual([0, 1, 2, 3]);
    expect(faces([{ ...p, children: [] }, things, photo])).toEqual([0, 1, 4]);
  });
});
