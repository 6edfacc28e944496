/** The static picture holds exactly the dots, where they are, and little else. */
import { describe, expect, it } from 'vitest';
import { form, toSvg } from '../../../src/crowd/index.ts';
import { NODES, PHONE, POINTS } from './support.ts';

const colours = { dim: '#8FA3B5', lit: '#E9B44C', second: '#8FB9DC' };
const size = { width: PHONE.width, height: PHONE.height };
const box = { x: 0, y: 0, ...size };

/** Stroke starts and ends of one path, in px. */
function strokesOf(d: string): { x: number; y: number; dx: number; dy: number }[] {
  let [x, y] = [0, 0];
  return Array.from(d.matchAll(/[Mm](-?\d+) ?(-?\d+)(?:h(-?\d+)|l(-?\d+) ?(-?\d+))/g), (m) => {
    [x, y] = [x + Number(m[1]), y + Number(m[2])];
    const [dx, dy] = [Number(m[3] ?? m[4]), Number(m[5] ?? 0)];
    const stroke = { x: x / 10, y: y / 10, dx: dx / 10, dy: dy / 10 };
    [x, y] = [x + dx, y + dy];
    return stroke;
  });
}
const pathOf = (svg: string, colour: string): string =>
  new RegExp(`<path d="([^"]+)" stroke="${colour}"`).exec(svg)?.[1] ?? '';
const byPlace = (a: readonly number[], b: readonly number[]): number => a[1]! - b[1]! || a[0]! - b[0]!;

describe('toSvg', () => {
  it('draws every dot of a role in its place, in one path', () => {
    const f = form('scatter', 677, box, { lit: 97 });
    const svg = toSvg(f, { ...size, colours });
    for (const [role, colour] of [
      [0, colours.dim],
      [1, colours.lit],
    ] as const) {
      const drawn = strokesOf(pathOf(svg, colour))
        .map((s) => [s.x, s.y])
        .sort(byPlace);
      const meant = Array.from(f.xs.keys()).filter((i) => f.roles[i] === role);
      const rounded = meant
        .map((i) => [Math.round(f.xs[i]! * 10) / 10, Math.round(f.ys[i]! * 10) / 10])
        .sort(byPlace);
      expect(drawn).toEqual(rounded);
    }
    expect(svg.match(/<path/g)).toHaveLength(2);
    expect(svg).toContain('stroke-linecap="round"');
    expect(svg.length).toBeLessThan(8200);
  });

  it('draws squares as strokes as long as they are thick, turned ones turned', () => {
    const f = form('stack', 115, box, { settle: 0.5 });
    const strokes = strokesOf(pathOf(toSvg(f, { ...size, colours }), colours.dim));
    expect(strokes).toHaveLength(115);
    for (const s of strokes) expect(Math.hypot(s.dx, s.dy)).toBeCloseTo(2 * f.radius, 0);
    expect(strokes.filter((s) => s.dy !== 0).length).toBeGreaterThan(30);
  });

  it('draws threads and hubs of links only in given colours', () => {
    const f = form('links', 100, box, { points: POINTS, nodes: NODES });
    const svg = toSvg(f, { ...size, colours: { ...colours, trunk: 'red', branch: 'brown', node: 'blue' } });
    expect(pathOf(svg, 'red').match(/q/g)).toHaveLength(2);
    expect(pathOf(svg, 'brown').match(/q/g)).toHaveLength(100);
    expect(strokesOf(pathOf(svg, 'blue'))).toHaveLength(3);
    expect(toSvg(f, { ...size, colours }).match(/<path/g)).toHaveLength(1);
  });

  it('is named or hidden, and escapes what it is given', () => {
    const f = form('grid', 5, box, {});
    expect(toSvg(f, { ...size, colours })).toContain('aria-hidden="true"');
    const named = toSvg(f, { ...size, colours: { ...colours, dim: '"><b' }, title: '5 < 6 & "7"' });
    expect(named).toContain('role="img"');
    expect(named).toContain('<title>5 &#60; 6 &#38; &#34;7&#34;</title>');
    expect(named).not.toContain('<b');
  });
});
