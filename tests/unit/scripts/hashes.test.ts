import { expect, it } from 'vitest';
import { differences, digestOf } from '../../../scripts/reproduce/hashes.ts';

it('names what differs, what is missing and what is new', () =>
  expect(differences({ a: '1', b: '2', c: '3' }, { a: '1', b: '9', d: '4' })).toEqual(['b', 'c', 'd']));

it('stands for the whole as sha256sum would list it', () => {
  expect(digestOf({})).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(digestOf({ a: '1' })).not.toBe(digestOf({ a: '2' }));
});
