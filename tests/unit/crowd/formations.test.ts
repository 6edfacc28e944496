/** What holds for every formation, in every box, at every size of crowd. */
import { describe, expect, it } from 'vitest';
import { form, FORMATION_NAMES, formSpec, type FormationSpec } from '../../../src/crowd/index.ts';
import { BOXES, countRole, overhang, PARAMS, PHONE, smallestGap } from './support.ts';

const COUNTS = [1, 97, 100, 677, 1640, 4200, 10000];

describe.each(FORMATION_NAMES)('%s', (name) => {
  const params = PARAMS[name];
  // Relaxing 10 000 dots into shapes takes half a second each: the phone and the tall hall stand for the others.
  const boxesFor = (count: number): typeof BOXES =>
    name === 'shape' && count > 1640 ? [BOXES[1]!, BOXES[4]!] : BOXES;

  it.each(COUNTS)('seats exactly %i, inside the box, nobody touching', (count) => {
    for (const box of boxesFor(count)) {
      const f = form(name, count, box, { ...params, lit: Math.floor(count / 7) });
      expect(f.xs).toHaveLength(count);
      expect(f.ys).toHaveLength(count);
      expect(f.roles).toHaveLength(count);
      expect(f.xs.every(Number.isFinite) && f.ys.every(Number.isFinite)).toBe(true);
      expect(overhang(f, box)).toBeLessThanOrEqual(1e-3);
      expect(smallestGap(f)).toBeGreaterThan(f.mark === 'dot' ? 0.099 : 0);
      expect(f.radius).toBeLessThanOrEqual(
        ((f.mark === 'dot' ? 2.6 : 6) * Math.min(box.width, box.height)) / 390 + 1e-9,
      );
      // As large as the crowd allows: never under an eighth of the mean spacing, which would read as dust.
      const idle = f.mark === 'dot' ? 2.6 : 6;
      const room = Math.min(
        (idle * Math.min(box.width, box.height)) / 390,
        Math.sqrt((box.width * box.height) / count),
      );
      expect(f.radius).toBeGreaterThan(room * (name === 'places' || name === 'links' ? 0.04 : 0.07));
    }
  });

  it('keeps apart as squares and as dots', () => {
    for (const mark of ['square', 'dot'] as const) {
      for (const count of [97, 1640]) {
        const f = form(name, count, PHONE, { ...params, mark });
        expect(f.mark).toBe(mark);
        expect(smallestGap(f)).toBeGreaterThan(0.05);
        expect(overhang(f, PHONE)).toBeLessThanOrEqual(1e-3);
      }
    }
  });

  it('lights exactly 97 of 677, and gives 20 the second colour', () => {
    const f = form(name, 677, PHONE, { ...params, lit: 97, second: 20 });
    expect([countRole(f, 0), countRole(f, 1), countRole(f, 2)]).toEqual([560, 97, 20]);
  });

  it('gives the same points for the same seed', () => {
    expect(form(name, 300, PHONE, { ...params, seed: 5 })).toEqual(
      form(name, 300, PHONE, { ...params, seed: 5 }),
    );
  });

  it('keeps every dot in its relative place when the box grows', () => {
    const a = form(name, 677, PHONE, params);
    for (const factor of [2, 1.37, 0.82]) {
      const box = { x: 5, y: 9, width: PHONE.width * factor, height: PHONE.height * factor };
      const b = form(name, 677, box, params);
      expect(b.radius / a.radius).toBeCloseTo(factor, 3);
      let worst = 0;
      for (let i = 0; i < 677; i++) {
        worst = Math.max(worst, Math.abs((b.xs[i]! - box.x) / factor - (a.xs[i]! - PHONE.x)));
        worst = Math.max(worst, Math.abs((b.ys[i]! - box.y) / factor - (a.ys[i]! - PHONE.y)));
      }
      expect(worst).toBeLessThan(0.05);
    }
  });

  it('obeys a smaller cap and grows under a larger one', () => {
    expect(form(name, 20, PHONE, { ...params, maxRadius: 1.5 }).radius).toBeCloseTo(1.5, 5);
    const usual = form(name, 20, PHONE, { ...params, mark: 'dot' }).radius;
    expect(form(name, 20, PHONE, { ...params, mark: 'dot', maxRadius: 4 }).radius).toBeGreaterThan(usual);
  });

  it('refuses what cannot be', () => {
    expect(() => form(name, 0, PHONE, params)).toThrow(/count is 0/);
    expect(() => form(name, 2.5, PHONE, params)).toThrow(/count is 2.5/);
    expect(() => form(name, 10, { ...PHONE, width: 0 }, params)).toThrow(/no area/);
    expect(() => form(name, 10, PHONE, { ...params, lit: 8, second: 3 })).toThrow(/more roles than dots/);
  });

  it('is the same by spec', () => {
    expect(formSpec({ name, params } as FormationSpec, 50, PHONE)).toEqual(form(name, 50, PHONE, params));
  });
});

it('different seeds scatter differently', () => {
  expect(form('scatter', 50, PHONE, { seed: 1 }).xs).not.toEqual(form('scatter', 50, PHONE, { seed: 2 }).xs);
});
