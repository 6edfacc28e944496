import { describe, expect, it } from 'vitest';
import { photoPath, photoWidths } from '../../../src/lib/photo-files.ts';

describe('photoWidths', () => {
  it.each([
    [300, [300]],
    [480, [480]],
    [560, [480]],
    [700, [480, 700]],
    [1600, [480, 960, 1600]],
    [2000, [480, 960, 1600, 2000]],
    [6000, [480, 960, 1600, 2560]],
  ])('of a file %d wide are never wider, and end near it', (width, widths) => {
    expect(photoWidths({ width })).toEqual(widths);
  });
});

describe('photoPath', () => {
  it('changes with the file, its width and its kind', () => {
    const paths = [
      photoPath('rope', { hash: 'aa' }, 480, 'avif'),
      photoPath('rope', { hash: 'bb' }, 480, 'avif'),
      photoPath('rope', { hash: 'aa' }, 960, 'avif'),
      photoPath('rope', { hash: 'aa' }, 480, 'jpg'),
    ];
    expect(paths[0]).toBe('photos/rope-aa-480.avif');
    expect(new Set(paths).size).toBe(4);
  });
});
