import { describe, expect, it } from 'vitest';
import { freeField } from '../../../src/performers/scroll/free-field.ts';

const [WIDTH, HEIGHT, GUTTER] = [390, 844, 48];
const field = (top: number, height: number) => freeField(WIDTH, HEIGHT, GUTTER, { top, height });

describe('freeField', () => {
  it('is below words that stand high and above words that stand low', () => {
    const below = field(60, 200);
    expect(below?.y).toBeGreaterThan(260);
    const above = field(560, 240);
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(560);
  });

  it('never touches the words, the gutter or the edges, wherever the words stand', () => {
    for (let top = 44; top < HEIGHT; top += 10)
      for (const height of [40, 120, 300, 500]) {
        const box = field(top, Math.min(height, HEIGHT - top));
        if (box === undefined) continue;
        const ends = box.y + box.height;
        expect(
          ends <= top || box.y >= top + Math.min(height, HEIGHT - top),
          `words ${top}+${height}, field ${box.y}–${ends}`,
        ).toBe(true);
        expect(box.x).toBeGreaterThan(GUTTER);
        expect(box.x + box.width).toBeLessThan(WIDTH);
        expect(box.y).toBeGreaterThan(0);
        expect(ends).toBeLessThan(HEIGHT);
      }
  });

  it('takes the larger of the two rooms', () => {
    expect(field(300, 100)?.y).toBeGreaterThan(400);
    expect(field(480, 100)?.y).toBeLessThan(300);
  });

  it('is none where the words fill the screen', () => {
    expect(field(44, 780)).toBeUndefined();
    expect(field(200, 520)).toBeUndefined();
    expect(freeField(320, 300, 48, { top: 60, height: 200 })).toBeUndefined();
  });
});
