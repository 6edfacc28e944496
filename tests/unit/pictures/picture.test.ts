import { describe, expect, it } from 'vitest';
import type { ArtCue, BeatCue, Light } from '../../../src/scenery/cue.ts';
import { beatPicture, setState, splitAtCrowd } from '../../../src/pictures/picture.ts';
import { stillPictures } from '../../../src/pictures/still-pictures.ts';
import { loadStory } from '../../../src/story/index.ts';
import { STORY_DIRS } from '../../support/screens.ts';

const LIGHT: Light = {
  paper: '#112233',
  ink: '#ffffff',
  dot: '#444444',
  lit: '#ffcc00',
  line: '#cc0000',
  accent: '#3366cc',
};
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 390 844" fill="none" stroke-linecap="round">' +
  '<g id="wall"><path d="M0 0h9"/></g><g id="arm"><path d="M1 1h9"/></g><g id="crowd"></g><g id="door"><path d="M2 2h9"/></g></svg>';
const NO_GROUND = { map: undefined, water: undefined };
const ART: ArtCue = {
  layers: { arm: { origin: [10, 20] } },
  states: {
    rest: {},
    raised: { arm: { rotate: 30 }, door: { opacity: 0.5 } },
    bare: { arm: { draw: 0 }, wall: { x: 4 } },
  },
};

describe('setState', () => {
  it('leaves a drawing at rest alone, and one whose state it does not know', () => {
    expect(setState(DRAWING, ART, 'rest')).toBe(DRAWING);
    expect(setState(DRAWING, ART, 'unheard-of')).toBe(DRAWING);
  });

  it('sets the layers that the state names, and no other', () => {
    const raised = setState(DRAWING, ART, 'raised');
    expect(raised).toContain('<g id="arm" transform="translate(10 20)rotate(30)');
    expect(raised).toContain('<g id="door" opacity="0.5">');
    expect(raised).toContain('<g id="wall"><path');
  });

  it('shows nothing of what is not drawn yet', () => {
    const bare = setState(DRAWING, ART, 'bare');
    expect(bare).toContain('<g id="arm" opacity="0">');
    expect(bare).toMatch(/<g id="wall" transform="translate\(4 0\)/u);
  });

  it('takes a layer whose name is the head of another’s', () => {
    const two = '<svg><g id="arm-left"></g><g id="arm"></g></svg>';
    const cue: ArtCue = { layers: {}, states: { up: { arm: { opacity: 0 } } } };
    expect(setState(two, cue, 'up')).toBe('<svg><g id="arm-left"></g><g id="arm" opacity="0"></g></svg>');
  });
});

describe('splitAtCrowd', () => {
  it.each(['<g id="crowd"/>', '<g id="crowd" />', '<g id="crowd"></g>', '<g id="crowd">\n  </g>'])(
    'splits at %j',
    (crowd) => {
      expect(splitAtCrowd(`<a/>${crowd}<b/>`)).toEqual(['<a/>', '<b/>']);
    },
  );

  it('has everything behind the crowd where a drawing says nothing', () => {
    expect(splitAtCrowd('<a/><b/>')).toEqual(['<a/><b/>', '']);
    expect(splitAtCrowd('<g id="crowded"></g>')).toEqual(['<g id="crowded"></g>', '']);
  });
});

describe('beatPicture', () => {
  const crowd = {
    form: 'grid',
    count: 12,
    lit: 3,
    second: 0,
    mark: 'dot',
    box: { x: 50, y: 400, width: 300, height: 300 },
  } as const;
  const cue: BeatCue = {
    anchor: 'a',
    scene: 's',
    chapter: 0,
    metres: 5,
    crowd: { phone: crowd, hall: crowd },
    art: { name: 'x', state: 'raised' },
  };
  const svg = beatPicture(cue, 'phone', LIGHT, { drawing: DRAWING, cue: ART }, NO_GROUND);

  it('lays paper, what is behind, crowd, what is before, in this order', () => {
    const order = ['fill="#112233"', 'id="wall"', '#444444', 'id="door"'].map((part) => svg.indexOf(part));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(svg).not.toContain('id="crowd"');
  });

  it('keeps how the drawing’s root is painted, on both sides of the crowd', () => {
    expect(svg.match(/<g fill="none" stroke-linecap="round">/gu)).toHaveLength(2);
  });

  it('is the paper alone for a beat without a picture', () => {
    const { crowd: _crowd, art: _art, ...bare } = cue;
    expect(beatPicture(bare, 'hall', LIGHT, undefined, NO_GROUND)).toMatch(
      /^<svg[^>]*width="1920" height="1080"[^>]*><path fill="#112233"[^>]*\/><g><\/g><g><\/g><\/svg>$/u,
    );
  });
});

describe('a crowd on the map', () => {
  const points = { xs: [0.2, 0.8], ys: [0.3, 0.6] };
  const map = { aspect: 0.5, points, nodes: { xs: [0.5], ys: [0.5] }, parents: [0, 0], hub: 0 };
  const water = { grid: 1000, lakes: 'M1 1h5v5z', rivers: ['M0 0L9 9'] };
  const box = { x: 40, y: 100, width: 300, height: 300 };
  const crowd = { form: 'places', count: 2, lit: 2, second: 0, mark: 'dot', box } as const;
  const cue: BeatCue = {
    anchor: 'a',
    scene: 's',
    chapter: 0,
    metres: 5,
    crowd: { phone: crowd, hall: crowd },
  };

  it('stands on its water, which lies within the crowd’s box and keeps its shape', () => {
    const svg = beatPicture(cue, 'phone', LIGHT, undefined, { map, water });
    // Twice as high as wide: in a square box it is half as wide and in the middle.
    expect(svg).toContain('<g transform="translate(115 100)scale(0.15)">');
    expect(svg.indexOf(water.lakes)).toBeLessThan(svg.indexOf(LIGHT.lit));
  });

  it('has no water where there is none, or where the crowd does not stand on the map', () => {
    expect(beatPicture(cue, 'phone', LIGHT, undefined, { map, water: undefined })).not.toContain('scale(');
    const grid: BeatCue = { ...cue, crowd: { phone: { ...crowd, form: 'grid' }, hall: crowd } };
    expect(beatPicture(grid, 'phone', LIGHT, undefined, { map, water })).not.toContain(water.lakes);
  });
});

describe.each(STORY_DIRS)('the still pictures of %s', (dir) => {
  const pictures = stillPictures(loadStory(dir));

  it('are two of every beat that has one, each with a name of its own', () => {
    expect(new Set(pictures.map(({ name }) => name)).size).toBe(pictures.length);
    expect(pictures.filter(({ name }) => name.endsWith('-phone')).length).toBe(pictures.length / 2);
  });

  it('carry no script, style, reference or number that is none', () => {
    const faults = pictures.filter(({ svg }) =>
      /<script|<style|\shref=|url\(|NaN|undefined|Infinity|<foreignObject|\son\w+=/u.test(svg),
    );
    expect(faults.map(({ name }) => name)).toEqual([]);
  });
});
