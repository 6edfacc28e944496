/** The part of the screen that the crowd's canvas covers: all that is drawn, nothing beyond the screen, in steps. */
import { describe, expect, it } from 'vitest';
import { partOf } from '../../../src/performers/scroll/painter.ts';

const screen = { width: 390, height: 844 };

describe('the part that is painted on', () => {
  it('holds the box, a step larger at most', () => {
    const part = partOf(screen, { x: 50.5, y: 300.2, width: 120.3, height: 200 });
    expect(part).toEqual({ x: 48, y: 288, width: 128, height: 224 });
  });
  it('ends where the screen ends', () => {
    expect(partOf(screen, { x: -20, y: -5, width: 500, height: 2000 })).toEqual({ x: 0, y: 0, ...screen });
  });
  it('is never without a pixel', () => {
    expect(partOf(screen, { x: 0, y: 0, width: 0, height: 0 })).toMatchObject({ width: 1, height: 1 });
    expect(partOf(screen, { x: 900, y: 900, width: 10, height: 10 })).toMatchObject({ width: 1, height: 1 });
  });
  it('does not change for a crowd that grows by a hair', () => {
    const box = { x: 64.2, y: 64.2, width: 100, height: 100 };
    expect(partOf(screen, { ...box, width: 101 })).toEqual(partOf(screen, box));
  });
});
