import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cropFor, CROPS, placeBox, placeCrop } from '../../../src/scenery/crops.ts';
import { SCREENS } from '../../support/screens.ts';

describe('cropFor', () => {
  it('gives upright screens the phone’s crop and all others the hall’s', () => {
    expect(cropFor(390, 844)).toBe('phone');
    expect(cropFor(844, 390)).toBe('hall');
    expect(cropFor(600, 600)).toBe('hall');
    expect(cropFor(599, 600)).toBe('phone');
  });

  it('keeps in step with the style sheet and with the still pictures', () => {
    for (const file of ['src/styles/stage.css', 'src/performers/paper/BeatPicture.astro'])
      expect(readFileSync(file, 'utf8'), file).toContain('(min-aspect-ratio: 1/1)');
  });
});

describe.each(SCREENS)('a crop on %i × %i', (width, height) => {
  const name = cropFor(width, height);
  const { scale, dx, dy } = placeCrop(name, width, height);
  const crop = CROPS[name];

  it('stands on the foot of the screen and reaches from side to side', () => {
    expect(dy + crop.height * scale).toBeCloseTo(height, 6);
    expect(dx).toBeLessThanOrEqual(1e-9);
    expect(dx + crop.width * scale).toBeGreaterThanOrEqual(width - 1e-9);
  });

  it('leaves at most a strip of paper above, and none at all under a phone’s crop', () => {
    if (name === 'phone') expect(dy).toBeLessThanOrEqual(1e-9);
    else expect(dy).toBeLessThanOrEqual(height - crop.height * (width / crop.width) + 1e-9);
  });

  it('keeps the motif: middle of the phone’s crop in the middle, right edge of the hall’s at the edge', () => {
    if (name === 'phone') expect(dx + (crop.width / 2) * scale).toBeCloseTo(width / 2, 6);
    else expect(dx + crop.width * scale).toBeCloseTo(width, 6);
  });

  it('has each box on the screen, cut to what is seen of it', () => {
    const boxes = [
      { x: 0, y: 0, ...crop },
      { x: crop.width * 0.1, y: crop.height * 0.4, width: crop.width * 0.8, height: crop.height * 0.5 },
      { x: -500, y: -500, width: 100, height: 100 },
      { x: crop.width * 2, y: crop.height * 2, width: 10, height: 10 },
    ];
    for (const box of boxes) {
      const placed = placeBox(box, { scale, dx, dy }, width, height);
      expect(placed.width).toBeGreaterThanOrEqual(1);
      expect(placed.height).toBeGreaterThanOrEqual(1);
      expect(placed.x).toBeGreaterThanOrEqual(0);
      expect(placed.y).toBeGreaterThanOrEqual(0);
      // A box wholly outside still gets its one px.
      if (placed.width > 1) expect(placed.x + placed.width).toBeLessThanOrEqual(width + 1e-9);
      if (placed.height > 1) expect(placed.y + placed.height).toBeLessThanOrEqual(height + 1e-9);
    }
  });
});

describe('placeBox', () => {
  it('is the box itself where the crop is the screen', () => {
    const box = { x: 52, y: 400, width: 318, height: 390 };
    expect(placeBox(box, placeCrop('phone', 390, 844), 390, 844)).toEqual(box);
  });

  it('scales and moves with the crop', () => {
    expect(
      placeBox({ x: 10, y: 20, width: 30, height: 40 }, { scale: 2, dx: 5, dy: -10 }, 1000, 1000),
    ).toEqual({
      x: 25,
      y: 30,
      width: 60,
      height: 80,
    });
  });
});
