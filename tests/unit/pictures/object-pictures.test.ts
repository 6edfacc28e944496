/** The light on one thing: it keeps its colours, everything else steps back, what stands before it stays before it. */
import { describe, expect, it } from 'vitest';
import { fade, objectPicture, objectPictures } from '../../../src/pictures/object-pictures.ts';
import { loadStory } from '../../../src/story/index.ts';

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 390 844"><g id="wall"><path fill="#111111" d="M0 0h9"/></g>' +
  '<g id="cup"><path fill="#abc" d="M1 1h9"/></g><g id="hand"><path fill="#ffffff" d="M2 2h9"/></g></svg>';
const CUE = { layers: {}, states: { tipped: { cup: { rotate: 20 } } } };
const LIGHT = {
  crop: 'phone',
  state: 'rest',
  place: { x: 10, y: 20, width: 100, height: 200 },
  paper: '#000000',
  light: '#ffcc00',
} as const;
const view = (lit: string[], state = 'rest'): string => objectPicture(DRAWING, CUE, { ...LIGHT, state, lit });

describe('fade', () => {
  it('mixes every colour with the paper, short ones too, and nothing else', () => {
    expect(fade('<path fill="#fff" stroke="#808080" d="#abc"/>', '#000000', 0.5)).toBe(
      '<path fill="#808080" stroke="#404040" d="#abc"/>',
    );
  });
});

describe('objectPicture', () => {
  it('leaves out what lies behind, keeps the lit layer, and fades what stands before it', () => {
    const svg = view(['cup']);
    expect(svg).not.toContain('id="wall"');
    expect(svg).toContain('<g id="cup"><path fill="#abc"');
    expect(svg).toMatch(/<g id="hand"><path fill="#616161"/u);
  });

  it('has its light behind it, and round it', () => {
    const svg = view(['cup']);
    expect(svg.indexOf('fill="#ffcc00"')).toBeGreaterThan(0);
    expect(svg.indexOf('<ellipse')).toBeLessThan(svg.indexOf('id="cup"'));
    expect(svg).toContain('cx="60" cy="120"');
  });

  it('stands in the state of the beat', () =>
    expect(view(['cup'], 'tipped')).toContain('<g id="cup" transform="'));

  it('takes no layer for one whose name it begins with', () => {
    const svg = objectPicture(
      '<svg><g id="cup-board"><path fill="#ffffff"/></g><g id="cup"></g></svg>',
      CUE,
      { ...LIGHT, lit: ['cup'] },
    );
    expect(svg).not.toContain('cup-board');
  });
});

describe('objectPictures', () => {
  const story = loadStory('content');
  const pictures = objectPictures(story);

  it('are two for every thing that a beat shows', () => {
    const beats = story.chapters.flatMap(({ scenes }) => scenes.flatMap(({ beats: of }) => of));
    const shown = beats.filter(({ blocks }) => blocks.some(({ type }) => type === 'objects'));
    const things = shown.flatMap(({ art }) => story.arts[art?.name ?? '']?.objects ?? []);
    expect(things.length).toBeGreaterThan(5);
    expect(pictures).toHaveLength(things.length * 2);
    expect(new Set(pictures.map(({ name }) => name)).size).toBe(pictures.length);
  });

  it('hold no script, style or reference', () => {
    for (const { svg } of pictures) expect(svg).not.toMatch(/<script|style=|href=|url\(/u);
  });
});
