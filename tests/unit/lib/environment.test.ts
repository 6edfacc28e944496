import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment, LOCAL_URL, slashed } from '../../../src/lib/environment.ts';

describe('environment', () => {
  it('has a default for everything', () => {
    expect(environment({})).toEqual({
      siteUrl: LOCAL_URL,
      basePath: '/',
      storyDir: resolve('content'),
      outDir: resolve('dist'),
      cacheDir: resolve('.cache'),
      offline: true,
    });
  });

  it('takes an empty variable for a missing one', () => {
    expect(environment({ SITE_URL: '', BASE_PATH: '', STORY_DIR: '', OUT_DIR: '', CACHE_DIR: '' })).toEqual(
      environment({}),
    );
  });

  it('reads what is set, paths from the project on', () => {
    const env = {
      SITE_URL: 'https://story.example/',
      BASE_PATH: 'docs/one',
      STORY_DIR: 'other',
      OUT_DIR: '/out',
      CACHE_DIR: 'c',
      OFFLINE: 'off',
    };
    expect(environment(env)).toEqual({
      siteUrl: 'https://story.example',
      basePath: '/docs/one/',
      storyDir: resolve('other'),
      outDir: resolve('/out'),
      cacheDir: resolve('c'),
      offline: false,
    });
  });
});

describe('slashed', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['one', '/one/'],
    ['/one', '/one/'],
    ['one/two/', '/one/two/'],
  ])('%j becomes %j', (path, base) => expect(slashed(path)).toBe(base));
});
