import { describe, expect, it } from 'vitest';
import { layerNames, topLayers } from '../../../src/lib/svg-layers.ts';

describe('topLayers', () => {
  it('splits at the topmost elements, whatever lies in them', () => {
    const inner =
      '<g id="sky"><g id="star"><path d="M0 0"/></g></g><path d="M1 1"/><g fill="#fff" id="door"></g>';
    expect(topLayers(inner)).toEqual([
      { id: 'sky', markup: '<g id="sky"><g id="star"><path d="M0 0"/></g></g>' },
      { id: '', markup: '<path d="M1 1"/>' },
      { id: 'door', markup: '<g fill="#fff" id="door"></g>' },
    ]);
  });

  it('joins to what it was given, but for blanks between', () => {
    const inner = '<g id="a"/> <g id="b"><circle r="1"/></g>';
    expect(topLayers(inner).map(({ markup }) => markup)).toEqual([
      '<g id="a"/>',
      '<g id="b"><circle r="1"/></g>',
    ]);
  });

  it('takes a data-id for no id', () => {
    expect(topLayers('<g data-id="x"></g>')[0]?.id).toBe('');
  });
});

describe('layerNames', () => {
  it('finds groups at any depth and nothing else', () => {
    expect(layerNames('<svg id="all"><g id="a"><g class="x" id="b"/></g><path id="c"/></svg>')).toEqual([
      'a',
      'b',
    ]);
  });
});
