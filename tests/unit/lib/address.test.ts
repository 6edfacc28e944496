import { describe, expect, it } from 'vitest';
import { absolute, address, anchorPath, factPath, sectionPath } from '../../../src/lib/address.ts';

describe('address', () => {
  it('is the base path alone for the start', () => {
    expect(address('', '/')).toBe('/');
    expect(address('', '/docs/one/')).toBe('/docs/one/');
  });

  it('joins with one slash, however the parts are written', () => {
    expect(address('facts/', '/docs/one')).toBe('/docs/one/facts/');
    expect(address('/facts/', '/docs/one/')).toBe('/docs/one/facts/');
    expect(address('favicon.svg', '/')).toBe('/favicon.svg');
  });

  it('keeps a fragment behind the base path', () => {
    expect(address(anchorPath('here'), '/base/')).toBe('/base/#here');
    expect(address(factPath('one-fact'), '/base/')).toBe('/base/facts/#one-fact');
  });

  it('gives a section a directory of its own', () =>
    expect(address(sectionPath('door'), '/')).toBe('/s/door/'));
});

describe('absolute', () => {
  const site = new URL('https://story.example');

  it('joins origin, base path and path', () => {
    expect(absolute('s/door/', site, '/docs/one/')).toBe('https://story.example/docs/one/s/door/');
    expect(absolute('', site, '/')).toBe('https://story.example/');
  });

  it('stands on the local server when no public address is known', () => {
    expect(absolute('facts/', undefined, '/')).toBe('http://localhost/facts/');
  });
});
