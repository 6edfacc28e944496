import { describe, expect, it } from 'vitest';
import { between, movingLayers, pose, transformOf } from '../../../src/scenery/layers.ts';

const REST = { x: 0, y: 0, scaleX: 1, scaleY: 1, rotate: 0, opacity: 1, draw: 1 };

/** Where a point comes to lie under a transform list of translate, rotate and scale; worked out by hand. */
function moved(transform: string, [px, py]: [number, number]): [number, number] {
  const steps = [...transform.matchAll(/(\w+)\(([^)]*)\)/gu)].reverse();
  return steps.reduce<[number, number]>(
    ([x, y], [, kind, list = '']) => {
      const [a = 0, b = 0] = list.split(' ').map(Number);
      if (kind === 'translate') return [x + a, y + b];
      if (kind === 'scale') return [x * a, y * b];
      const turn = (a * Math.PI) / 180;
      return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
    },
    [px, py],
  );
}

describe('pose', () => {
  it('is at rest where nothing is said', () => {
    expect(pose(undefined)).toEqual(REST);
    expect(pose({})).toEqual(REST);
  });

  it('takes one scale for both ways, and each way its own before it', () => {
    expect(pose({ scale: 2 })).toMatchObject({ scaleX: 2, scaleY: 2 });
    expect(pose({ scale: 2, scaleY: 0.5 })).toMatchObject({ scaleX: 2, scaleY: 0.5 });
  });

  it('keeps a nought that is written', () => {
    expect(pose({ opacity: 0, draw: 0, scale: 0 })).toMatchObject({
      opacity: 0,
      draw: 0,
      scaleX: 0,
      scaleY: 0,
    });
  });
});

describe('between', () => {
  const from = pose({ x: 10, rotate: -20, opacity: 0 });
  const to = pose({ x: 30, y: 8, rotate: 20, scale: 3, draw: 0 });

  it('is the one at 0, the other at 1, half of each in the middle', () => {
    expect(between(from, to, 0, pose(undefined))).toEqual(from);
    expect(between(from, to, 1, pose(undefined))).toEqual(to);
    expect(between(from, to, 0.5, pose(undefined))).toEqual({
      x: 20,
      y: 4,
      scaleX: 2,
      scaleY: 2,
      rotate: 0,
      opacity: 0.5,
      draw: 0.5,
    });
  });

  it('writes into what it is given and leaves both ends alone', () => {
    const [a, b, out] = [{ ...from }, { ...to }, pose(undefined)];
    expect(between(from, to, 0.3, out)).toBe(out);
    expect([from, to]).toEqual([a, b]);
  });
});

describe('transformOf', () => {
  it('says nothing for a layer that is as drawn, whatever its opacity', () => {
    expect(transformOf(pose({ opacity: 0.2, draw: 0.5 }), [5, 5])).toBe('');
  });

  it('turns and scales about the origin', () => {
    const [x, y] = moved(transformOf(pose({ rotate: 90, scale: 2 }), [100, 50]), [110, 50]);
    expect([x, y].map(Math.round)).toEqual([100, 70]);
    expect(moved(transformOf(pose({ scaleX: 3, scaleY: 0.5 }), [40, 40]), [40, 40])).toEqual([40, 40]);
  });

  it('moves by x and y after that', () => {
    expect(moved(transformOf(pose({ x: 7, y: -3, scale: 2 }), [10, 10]), [10, 10])).toEqual([17, 7]);
    expect(moved(transformOf(pose({ x: 7, y: -3 })), [0, 0])).toEqual([7, -3]);
  });

  it('writes no more than three decimals', () => {
    expect(transformOf(pose({ x: 1 / 3, rotate: 1e-7 }))).not.toMatch(/\.\d{4}|e-/u);
  });
});

describe('movingLayers', () => {
  it('names each layer of any state once', () => {
    const states = { rest: {}, near: { arm: { x: 1 } }, far: { arm: { x: 2 }, lamp: { opacity: 0 } } };
    expect(movingLayers({ layers: {}, states }).sort()).toEqual(['arm', 'lamp']);
    expect(movingLayers({ layers: { idle: {} }, states: {} })).toEqual([]);
  });
});
