/** The programs of a hall keep no table of content types: one is laid beside them (scripts/editions/kiosk.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MEDIA_TYPES } from '../../../src/hosting/media-types.ts';

const programs = readdirSync('editions/kiosk').filter((name) =>
  /^(?:kiosk|worker)\.(?:mjs|py|ps1)$/u.test(name),
);

it('no program of a kiosk says itself what a file is', () => {
  expect(programs).toHaveLength(4);
  const said = programs.flatMap((name) => {
    const text = readFileSync(`editions/kiosk/${name}`, 'utf8');
    return (
      Object.values(MEDIA_TYPES)
        // A page is sent with headers of its own.
        .filter((type) => type !== 'text/html' && text.includes(`'${type}`))
        .map((type) => `${name}: ${type}`)
    );
  });
  expect(said).toEqual([]);
});
