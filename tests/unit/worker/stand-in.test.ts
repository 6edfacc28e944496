import { expect, it } from 'vitest';
import { standIn } from '../../../src/worker/stand-in.ts';

it.each([
  ['f/one/', 'facts/'],
  ['map/one/', 'map/'],
  ['exhibit/loop/', undefined],
  ['', undefined],
])('%s → %s', (path, page) => expect(standIn(path)).toBe(page));
