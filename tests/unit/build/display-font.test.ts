import * as fontkit from 'fontkit';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildDisplayFont,
  DISPLAY_FONT_BUDGET,
  displayCharacters,
  MissingGlyphError,
} from '../../../src/build/display-font.ts';

describe('displayCharacters', () => {
  it('has each character once, no white space, and what every page needs', () => {
    const characters = displayCharacters(['门前 门后\n', '门']);
    expect([...characters].filter((one) => one === '门')).toHaveLength(1);
    expect(characters).toContain('后');
    expect(characters).toContain('0123456789');
    expect(characters).not.toMatch(/\n/u);
  });

  it('does not depend on the order of the texts', () => {
    expect(displayCharacters(['甲乙', '丙'])).toBe(displayCharacters(['丙', '乙甲']));
  });
});

describe('buildDisplayFont', () => {
  const texts = ['门前的灯', '12.5'];
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await buildDisplayFont(texts);
  });

  it('is WOFF2 and small', () => {
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('wOF2');
    expect(bytes.length).toBeLessThan(DISPLAY_FONT_BUDGET / 2);
  });

  it('draws the characters of the texts, and not others', () => {
    const known = new Set((fontkit.create(bytes) as fontkit.Font).characterSet);
    for (const character of '门前的灯125')
      expect(known.has(character.codePointAt(0) ?? 0), character).toBe(true);
    expect(known.has('海'.codePointAt(0) ?? 0)).toBe(false);
  });

  it('is the same for the same texts', async () => {
    expect((await buildDisplayFont([...texts].reverse())).equals(bytes)).toBe(true);
  });

  it('names every character the face cannot draw', async () => {
    const build = buildDisplayFont(['灯🜁', '𓀀']);
    await expect(build).rejects.toBeInstanceOf(MissingGlyphError);
    await expect(build).rejects.toMatchObject({ glyphs: expect.arrayContaining(['🜁', '𓀀']) as string[] });
    await expect(build).rejects.toThrow('🜁');
  });
});
