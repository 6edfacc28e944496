import { resolve } from 'node:path';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { displayFaces, unicodeRange } from '../../../src/build/display-faces.ts';
import { displayTexts } from '../../../src/story/display-texts.ts';
import { loadStory } from '../../../src/story/index.ts';

describe('unicodeRange', () => {
  it('names single characters and runs of neighbours', () => {
    expect(unicodeRange('2017')).toBe('U+30-32,U+37');
    expect(unicodeRange('门a')).toBe('U+61,U+95e8');
  });
});

describe('displayFaces', async () => {
  const story = loadStory(resolve('content'));
  const texts = displayTexts(story);
  const files = await displayFaces(story);
  /** Without the sign at the end of a face's own list. */
  const charactersOf = (name: string) => {
    const { characterSet } = fontkit.create(files.get(name) as Buffer) as fontkit.Font;
    return new Set(characterSet.filter((point) => point !== 0xffff));
  };
  const draws = (name: string, words: readonly string[]) => {
    const known = charactersOf(name);
    return [...words.join('')].filter((one) => /\S/u.test(one) && !known.has(one.codePointAt(0) ?? 0));
  };

  it('cuts the face for the whole, and for each chapter, to what they show', () => {
    expect(draws('display.woff2', texts.story)).toEqual([]);
    for (const [id, words] of texts.chapters) {
      expect(draws(`display-${id}.woff2`, words), id).toEqual([]);
      expect(charactersOf(`display-${id}.woff2`).size).toBeLessThan(charactersOf('display.woff2').size);
    }
  });

  it('has what the pages around it say in a cut of their own, with no character of the other', () => {
    const both = new Set([...charactersOf('display.woff2'), ...charactersOf('display-around.woff2')]);
    for (const one of texts.around.join('').replace(/\s/gu, ''))
      expect(both.has(one.codePointAt(0) ?? 0), one).toBe(true);
    const whole = charactersOf('display.woff2');
    expect([...charactersOf('display-around.woff2')].filter((point) => whole.has(point))).toEqual([]);
  });

  it('names every cut to the style sheet and to the page that asks early', () => {
    const css = String(files.get('faces.css'));
    const cuts = [...files.keys()].filter((name) => name.endsWith('.woff2'));
    expect(cuts).toHaveLength(story.chapters.length + 2);
    for (const name of cuts) expect(css).toContain(`url('./${name}')`);
    for (const { id } of story.chapters) {
      expect(css).toContain(`[data-face='${id}']{--display-own:'Display ${id}','Display'}`);
      expect(String(files.get('faces.ts'))).toContain(`./display-${id}.woff2?url`);
    }
  });
});
