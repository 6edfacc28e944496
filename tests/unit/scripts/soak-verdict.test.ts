import { describe, expect, it } from 'vitest';
import { judge, type Sample } from '../../../scripts/soak/verdict.ts';

const sample = (cycle: number, over: Partial<Sample> = {}): Sample => ({
  cycle,
  seconds: cycle,
  heap: 10e6,
  code: 0,
  nodes: 1000,
  listeners: 200,
  documents: 2,
  audio: 1,
  canvases: 1,
  errors: 0,
  reloads: 0,
  ...over,
});

describe('a soak', () => {
  it('is passed by a page that stays as it is, whatever it did while it warmed up', () => {
    const verdict = judge(
      [sample(0, { heap: 4e6, nodes: 5 }), sample(50), sample(500, { heap: 10.9e6 })],
      50,
    );
    expect(verdict.failed).toBe(false);
    expect(verdict.lines[0]).toContain('10.00 MB at cycle 50 → 10.90 MB at cycle 500 (9.0 %');
  });

  it('is not failed by what the browser compiles, and tells of it', () => {
    const [first, last] = [sample(50, { code: 1e6 }), sample(500, { heap: 12e6, code: 2.5e6 })];
    const { lines, failed } = judge([first, last], 50);
    expect(failed).toBe(false);
    expect(lines[0]).toContain('9.00 MB at cycle 50 → 9.50 MB at cycle 500 (5.6 %');
    expect(lines[0]).toContain('with compiled code 10.00 MB → 12.00 MB');
  });

  it.each([
    ['heap', { heap: 11.1e6 }],
    ['nodes', { nodes: 1030 }],
    ['listeners', { listeners: 210 }],
    ['documents', { documents: 3 }],
    ['audio', { audio: 2 }],
    ['canvases', { canvases: 2 }],
    ['errors', { errors: 1 }],
    ['reloads', { reloads: 1 }],
    ['frames', { fps: 20 }],
  ] as const)('is failed by %s', (name, over) => {
    const { lines, failed } = judge([sample(50), sample(500, over)], 50);
    expect(failed).toBe(true);
    expect(lines.filter((line) => line.startsWith('FAIL'))).toEqual([expect.stringContaining(`${name}:`)]);
  });

  it('may come back to a number that it had early on', () => {
    const rising = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => sample(50 + i, { documents: i === 1 ? 4 : 3 }));
    expect(judge([...rising, sample(99, { documents: 4 })], 50).failed).toBe(false);
    expect(judge([...rising, sample(99, { documents: 5 })], 50).failed).toBe(true);
  });

  it('is not passed by nothing', () => {
    expect(judge([], 50).failed).toBe(true);
    expect(judge([sample(50)], 50).failed).toBe(true);
  });
});
