import { describe, expect, it } from 'vitest';
import { photoCss } from '../../../src/build/photo-css.ts';
import type { Photo } from '../../../src/story/types.ts';

const photo = (id: string, focus?: [number, number]): Photo => ({
  id,
  caption: 'c',
  alt: 'a',
  when: '2023',
  places: [],
  ...(focus === undefined ? {} : { focus }),
});

describe('photoCss', () => {
  it('has a rule for each photograph whose point of interest is told', () => {
    const css = photoCss({ photos: [photo('rope', [0.3, 0.425]), photo('bell'), photo('bank', [1, 0])] });
    expect(css).toBe(
      '[data-photo="rope"] img{object-position:30% 42.5%}\n[data-photo="bank"] img{object-position:100% 0%}\n',
    );
  });

  it('is empty where none is', () => expect(photoCss({ photos: [photo('bell')] })).toBe(''));
});
