/** The two sound stories, loaded: what the pages get. */
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byId } from '../../../src/story/find.ts';
import { loadStory, StoryError } from '../../../src/story/index.ts';
import { plainBlock } from '../../../src/story/plain.ts';
import { asErrors, publicationProblems } from '../../../src/story/publication.ts';
import { sections } from '../../../src/story/sections.ts';
import { tally } from '../../../src/story/tally.ts';
import { problemsOf, STORIES, everything, minimal } from './fixtures.ts';

const story = loadStory(join(STORIES, 'everything'));
const beats = story.chapters.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.beats));

describe('loadStory', () => {
  it.each([
    ['minimal', minimal],
    ['everything', everything],
  ])('finds nothing wrong with %s', (_, source) => expect(problemsOf(source())).toEqual([]));

  it('joins facts with where they are told, and gives each its source', () => {
    expect(byId(story.facts, 'books')).toMatchObject({ source: 'report', toldIn: ['depot-shelves'] });
    expect(byId(story.facts, 'van-start').source).toBe('notebook');
    expect(byId(beats, 'shelves').facts).toEqual(['books', 'new-books']);
  });

  it('says every word of a beat once, figures and captions included', () => {
    expect(byId(beats, 'readers').text).toBe('近十万人次\n从县图书馆出发，近十万人次等过它。');
    expect(byId(beats, 'back').text).toContain('那天借出60册。\n傍晚，书架空了一半。');
    expect(byId(beats, 'arrive').text).toBe(
      '车停在北村口：\n一趟停20多个村口；\n先讲一个故事，再借书。\n书车来了',
    );
  });

  it('keeps the dwell that is written and reckons the others', () => {
    expect(beats.map(({ dwell }) => dwell)).toEqual([9, 11, 11, 6, 8, 12]);
  });

  it('reads staging with its defaults', () => {
    expect(byId(beats, 'shelves').crowd).toMatchObject({
      form: 'stream',
      count: 'books',
      per: 10,
      mark: 'dot',
      along: 'road',
    });
    expect(byId(beats, 'shelves').art?.state).toBe('rest');
    expect(byId(beats, 'readers').view?.places).toEqual(['depot', 'north-stop']);
    expect(byId(beats, 'start').sound).toEqual({ cue: 'bell' });
  });

  it('is plain data', () => expect(JSON.parse(JSON.stringify(story))).toEqual(story));

  it('throws every problem at once, with the whole report', () => {
    const dir = join(STORIES, 'nothing-here');
    const fail = () => loadStory(dir);
    expect(fail).toThrow(StoryError);
    expect(fail).toThrow(`${relative(process.cwd(), dir)}/story.yaml:1  `);
  });
});

describe('byId', () => {
  it('throws on what cannot be', () => expect(() => byId(story.facts, 'bokos')).toThrow('bokos'));
});

describe('plainBlock', () => {
  it('says label and number of a figure', () => {
    const [, first] = beats;
    expect(first && plainBlock(story, first.blocks[0] as (typeof first.blocks)[number])).toBe(
      '一车能装\n3000册',
    );
  });
});

describe('sections', () => {
  const all = sections(story);
  it('lists chapters and scenes in reading order', () => {
    expect(all.map(({ kind, id, number }) => [kind, id, number])).toEqual([
      ['chapter', 'loading', 1],
      ['scene', 'depot', 1],
      ['chapter', 'village', 2],
      ['scene', 'stop', 1],
    ]);
  });
  it('leads to neighbours of the same kind', () => {
    expect(byId(all, 'loading')).toMatchObject({
      previous: undefined,
      next: { id: 'village', title: '村口' },
      parent: undefined,
    });
    expect(byId(all, 'stop')).toMatchObject({
      previous: { id: 'depot' },
      next: undefined,
      parent: { id: 'village' },
    });
  });
  it('knows where each begins and ends', () => {
    expect(byId(all, 'depot').metres).toEqual([800, 400]);
    expect(byId(all, 'village').metres).toEqual([400, 0]);
    expect(byId(all, 'village').scenes).toHaveLength(1);
  });
});

describe('publicationProblems', () => {
  const codes = (siteUrl?: string, of = story) => publicationProblems(of, siteUrl).map(({ code }) => code);
  it('names what stands in for something else', () => {
    expect(codes()).toEqual([
      'publish-security',
      'publish-photos',
      'publish-clips',
      'publish-stand-ins',
      'publish-unheard',
    ]);
  });
  it('asks for an address, filing numbers and somebody to tell of a weak point', () => {
    const bare = { ...story, publication: {}, photos: [], clips: [] };
    const later = ['publish-police', 'publish-security'];
    for (const none of [undefined, '', 'http://localhost:4321', 'https://example.org/a'])
      expect(codes(none, bare), none).toEqual(['publish-address', 'publish-icp', ...later]);
    expect(codes('https://story.example', bare)).toEqual(['publish-icp', ...later]);
    expect(codes('https://story.example', { ...bare, lang: 'en' })).toEqual(['publish-security']);
  });
  it('asks for a review number where an online map is laid under ours (CN-2)', () => {
    const tiles = {
      url: 'https://tiles.example/{z}/{x}/{y}.png',
      attribution: '',
      crs: 'gcj02',
      maxZoom: 9,
      timeout: 4,
    } as const;
    const map = { note: '', credit: '', everywhere: [], tiles };
    const { mapReview: _none, ...publication } = story.publication;
    expect(codes(undefined, { ...story, map, publication })).toContain('publish-map');
    expect(codes(undefined, { ...story, map })).not.toContain('publish-map');
  });
  it('counts them as errors when one publishes', () => {
    const noted = publicationProblems(story, undefined);
    expect(new Set(noted.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    const errors = asErrors(noted).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(
      noted.map(({ code }) => code).filter((code) => code !== 'publish-security'),
    );
    // What can only come once the site is online keeps nobody from putting it there.
    const bare = { ...story, publication: { icp: 'x' } };
    const police = asErrors(publicationProblems(bare, undefined)).find(
      ({ code }) => code === 'publish-police',
    );
    expect(police?.severity).toBe('warning');
  });
});

it('tally counts what there is', () => {
  expect(tally(story)).toMatchObject({
    chapters: 2,
    scenes: 2,
    beats: 6,
    facts: 10,
    factsTold: 10,
    dots: 300,
    places: 2,
    photos: 2,
    clips: 4,
    seconds: 57,
  });
});
