import { describe, expect, it } from 'vitest';
import { plainlyClicked } from '../../../src/client/plain-click.ts';

const link = { href: '/map/' };
const inLink = { closest: (selector: string) => (selector === 'a' ? link : null) };
const click = (more: object) =>
  plainlyClicked({ button: 0, target: inLink, ...more } as unknown as MouseEvent);

describe('a plain click', () => {
  it('is on a link', () => expect(click({})).toBe(link));
  it('is not beside one', () => expect(click({ target: { closest: () => null } })).toBeUndefined());
  it.each([
    { metaKey: true },
    { ctrlKey: true },
    { shiftKey: true },
    { altKey: true },
    { button: 1 },
    { button: 2 },
  ])('is none with %o', (more) => expect(click(more)).toBeUndefined());
});
