import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../../src/lib/search-keys.ts';
import { parseCsv } from '../../../src/lib/csv.ts';
import { searchKeys } from '../../../src/map/search-keys.ts';

describe('searchKeys', () => {
  it.each([
    ['宁都县', 'ningdu'],
    ['宁都县', 'nd'],
    ['会昌县', 'huichang'],
    ['铅山县', 'yanshan'],
    ['铅山县', 'ys'],
    ['婺源县', 'wy'],
    ['弋阳县', 'yiyang'],
    ['乐平市', 'leping'],
    ['余干县', 'yugan'],
  ])('%s is found by %s', (name, query) => expect(findIn(searchKeys([name]), query)).toBeGreaterThan(1));

  it('leaves a name without Han as it is', () => expect(searchKeys(['Northbank', ''])).toBe('northbank'));

  it('every county of the real map answers to its name, and stays short', () => {
    const rows = parseCsv(readFileSync('content/map/counties.csv', 'utf8'));
    expect(rows).toHaveLength(100);
    for (const { name = '' } of rows) {
      const keys = searchKeys([name]);
      expect(findIn(keys, name)).toBe(3);
      expect(keys.length).toBeLessThan(400);
    }
  });
});
