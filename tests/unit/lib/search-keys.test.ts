import { describe, expect, it } from 'vitest';
import { findIn, searchForm } from '../../../src/lib/search-keys.ts';

const keys = '铅山 yanshan ys qianshan qs 上饶市 shangraoshi srs';

describe('findIn', () => {
  it.each([
    ['铅山', 3],
    ['YANSHAN', 3],
    ['yan shan', 3],
    ['ys', 3],
    ['铅', 2],
    ['shang', 2],
    ['山', 1],
    ['hangra', 1],
    ['a', 0],
    ['北京', 0],
    ['', 1],
  ])('%s → %i', (query, score) => expect(findIn(keys, query)).toBe(score));
});

it('accents, spaces and marks do not matter', () => expect(searchForm(' Yán·shān ')).toBe('yanshan'));
