import { describe, expect, it } from 'vitest';
import { paletteCss } from '../../../src/build/palette-css.ts';
import type { Palette } from '../../../src/schemas/chapter.ts';
import type { Chapter } from '../../../src/story/types.ts';

const night: Palette = {
  paper: '#000000',
  ink: '#ffffff',
  dim: '#aaaaaa',
  dot: '#bbbbbb',
  lit: '#ffdd00',
  line: '#ff0000',
  accent: '#0088ff',
};
const day: Palette = { ...night, paper: '#ffffff', ink: '#000000' };

/** A chapter of which only the light matters. */
const chapter = (id: string, palette: Palette): Chapter => ({
  id,
  palette,
  kicker: 'k',
  title: 't',
  summary: 's',
  hour: 'h',
  metres: [1, 0],
  scenes: [],
});

/** Tokens that a selector sets. */
function tokens(css: string, selector: string): Record<string, string> {
  const line = css.split('\n').find((one) => one.startsWith(`${selector}{`)) ?? '';
  const body = line.slice(selector.length + 1, -1);
  return Object.fromEntries(body.split(';').map((one) => one.split(':') as [string, string]));
}

describe('paletteCss', () => {
  const css = paletteCss({ chapters: [chapter('night', night), chapter('day', day)] });

  it('gives each chapter every role', () => {
    expect(tokens(css, '[data-light="day"]')).toMatchObject({
      '--paper': '#ffffff',
      '--ink': '#000000',
      '--lit': '#ffdd00',
    });
    expect(Object.keys(tokens(css, '[data-light="night"]')).sort()).toEqual(
      [
        '--accent',
        '--dim',
        '--dot',
        '--hair',
        '--ink',
        '--lake',
        '--line',
        '--lit',
        '--paper',
        '--river',
      ].sort(),
    );
  });

  it('gives the page the light of the first chapter', () => {
    expect(tokens(css, ':root')).toEqual(tokens(css, '[data-light="night"]'));
  });

  it('mixes the hairline between paper and ink, nearer to paper', () => {
    expect(tokens(css, '[data-light="night"]')['--hair']).toBe('#3d3d3d');
    expect(tokens(css, '[data-light="day"]')['--hair']).toBe('#c2c2c2');
  });

  it('is a style sheet even for a story without chapters', () =>
    expect(paletteCss({ chapters: [] }).trim()).toBe(''));
});
