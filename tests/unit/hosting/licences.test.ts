import { describe, expect, it } from 'vitest';
import { isAllowed, licenceFaults } from '../../../src/hosting/licences.ts';

describe('licences that may be sent', () => {
  it.each(['MIT', 'ISC', 'OFL-1.1', '(MIT OR GPL-3.0)', 'MIT AND Zlib', "Standard 'no charge' license: https://gsap.com/standard-license."])(
    '%s: yes',
    (licence) => expect(isAllowed(licence)).toBe(true),
  );
  it.each(['GPL-3.0', 'AGPL-3.0-only', 'LGPL-3.0-or-later', 'MIT AND GPL-2.0', 'UNLICENSED', 'none named', ''])(
    '%s: no',
    (licence) => expect(isAllowed(licence)).toBe(false),
  );
});

it('a fault says what, and how to put it right', () =>
  expect(
    licenceFaults([
      { name: 'good', version: '1.0.0', licence: 'MIT', text: 'Permission is …' },
      { name: 'bad', version: '2.0.0', licence: 'GPL-3.0', text: 'GNU …' },
      { name: 'mute', version: '3.0.0', licence: 'MIT', text: '' },
    ]),
  ).toEqual([
    'bad 2.0.0 would be sent to readers under “GPL-3.0” → take it out, or, if its terms allow a closed page, add them to src/hosting/licences.ts.',
    'mute 3.0.0 brings no licence and no notice → add its text to its package, or take it out.',
  ]));
