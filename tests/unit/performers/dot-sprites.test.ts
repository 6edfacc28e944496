import { describe, expect, it } from 'vitest';
import { SECOND, shadeColours, SHADES } from '../../../src/performers/scroll/dot-sprites.ts';
import type { Light } from '../../../src/scenery/cue.ts';

const LIGHT: Light = {
  paper: '#000000',
  ink: '#ffffff',
  dot: '#101010',
  lit: '#f0f0f0',
  line: '#ff0000',
  accent: '#0000ff',
};

describe('shadeColours', () => {
  const shades = shadeColours(LIGHT);

  it('runs from rest to lit in even steps', () => {
    expect(shades[0]).toBe('#101010');
    expect(shades[SHADES - 1]).toBe('#f0f0f0');
    const grey = shades.slice(0, SHADES).map((shade) => Number.parseInt(shade.slice(1, 3), 16));
    const steps = grey.slice(1).map((value, i) => value - (grey[i] ?? 0));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
    expect(Math.min(...steps)).toBeGreaterThan(0);
  });

  it('has the second unit in the accent, after all shades', () => {
    expect(shades).toHaveLength(SHADES + 1);
    expect(shades[SECOND]).toBe('#0000ff');
  });
});
