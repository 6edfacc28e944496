/** Where buttons over a picture stand: on what they name, large enough, inside the frame. */
import { describe, expect, it } from 'vitest';
import {
  coverCrop,
  LEAST_TARGET,
  readPlace,
  targetBox,
  toldPlace,
  type Box,
} from '../../../src/blocks/Objects/places.ts';
import { cropFor, CROPS, placeCrop } from '../../../src/scenery/crops.ts';
import { loadStory } from '../../../src/story/index.ts';

const inside = (box: Box, frame: { width: number; height: number }): boolean =>
  box.x >= 0 &&
  box.y >= 0 &&
  box.x + box.width <= frame.width + 0.01 &&
  box.y + box.height <= frame.height + 0.01;

describe('readPlace', () => {
  it('reads hundredths of the sides', () => {
    expect(readPlace('10 20 5 2.5')).toEqual({ x: 0.1, y: 0.2, width: 0.05, height: 0.025 });
  });
});

describe('coverCrop', () => {
  it('fills its frame and rests on its foot', () => {
    for (const [width, height] of [
      [390, 844],
      [390, 1200],
      [600, 844],
    ] as const) {
      const { x, y, width: w, height: h } = coverCrop('phone', width, height);
      expect(x).toBeLessThanOrEqual(0.01);
      expect(x + w).toBeGreaterThanOrEqual(width - 0.01);
      expect(y + h).toBeCloseTo(height);
      expect(w / h).toBeCloseTo(CROPS.phone.width / CROPS.phone.height);
    }
  });

  it('keeps the right edge of the hall’s crop', () => {
    const { x, width } = coverCrop('hall', 1000, 900);
    expect(x + width).toBeCloseTo(1000);
  });
});

describe('toldPlace', () => {
  const frame = { width: 390, height: 844 };
  const told = { width: 220, height: 90 };
  it('stands under what is high and above what is low, never outside', () => {
    const high = { x: 126, y: 530, width: 52, height: 50 };
    const low = { x: 340, y: 760, width: 50, height: 48 };
    expect(toldPlace(high, told, frame).y).toBe(580);
    const place = toldPlace(low, told, frame);
    expect(place.y).toBe(670);
    expect(place.x).toBe(170);
  });
});

describe('targets of the story', () => {
  const objects = Object.values(loadStory('content').arts).flatMap((art) => art.objects);
  const screens = [
    [320, 568],
    [360, 640],
    [360, 800],
    [390, 844],
    [412, 915],
    [768, 1024],
    [1024, 768],
    [1440, 900],
    [1920, 1080],
    [2160, 3840],
  ] as const;

  it('are there', () => expect(objects.length).toBeGreaterThan(5));

  it.each(screens)('are wide enough for a finger and on the screen at %d × %d', (width, height) => {
    const crop = cropFor(width, height);
    const { scale, dx, dy } = placeCrop(crop, width, height);
    const size = CROPS[crop];
    const picture = { x: dx, y: dy, width: size.width * scale, height: size.height * scale };
    const boxes = objects.map((object) => {
      const box = object[crop];
      const place = {
        x: box.x / size.width,
        y: box.y / size.height,
        width: box.width / size.width,
        height: box.height / size.height,
      };
      return targetBox(place, picture, { width, height });
    });
    for (const box of boxes) {
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(LEAST_TARGET);
      expect(inside(box, { width, height })).toBe(true);
    }
    // The middle of each belongs to it alone: whoever aims at one gets that one.
    for (const [i, one] of boxes.entries())
      for (const [j, other] of boxes.entries()) {
        if (i === j) continue;
        const [x, y] = [one.x + one.width / 2, one.y + one.height / 2];
        const hit = x > other.x && x < other.x + other.width && y > other.y && y < other.y + other.height;
        expect(hit, `${objects[i]?.id} under ${objects[j]?.id}`).toBe(false);
      }
  });
});
