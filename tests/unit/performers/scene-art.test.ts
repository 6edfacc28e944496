import { describe, expect, it } from 'vitest';
import { setLayers, type StagedArt } from '../../../src/performers/scroll/scene-art.ts';
import { pose } from '../../../src/scenery/layers.ts';

function staged(states: Record<string, Parameters<typeof pose>[0]>) {
  const calls: string[] = [];
  const element = {
    setAttribute: (name: string, value: string) => calls.push(`${name}=${value}`),
    removeAttribute: (name: string) => calls.push(`no ${name}`),
  };
  const poses = new Map(Object.entries(states).map(([name, state]) => [name, pose(state)]));
  const layer = { element, set: { transform: '', opacity: '' }, origin: undefined, poses };
  const art = { name: 'a', layers: [layer], now: pose(undefined) } as unknown as StagedArt;
  return { art, calls };
}

describe('the layers of a picture', () => {
  it('are set on the way from one state to another, and are as drawn when they are back', () => {
    const { art, calls } = staged({ away: { x: 10, opacity: 0.5 } });
    setLayers(art, 'drawn', 'away', 0.5);
    setLayers(art, 'drawn', 'away', 0);
    expect(calls).toEqual([
      'transform=translate(5 0)rotate(0)scale(1 1)translate(0 0)',
      'opacity=0.750',
      'no transform',
      'no opacity',
    ]);
  });

  it('are told nothing that they have already', () => {
    const { art, calls } = staged({ away: { x: 10 } });
    setLayers(art, 'away', 'away', 0.2);
    setLayers(art, 'away', 'away', 0.8);
    expect(calls).toHaveLength(1);
  });
});
