/** Documents are for every machine: no path of the one they were written on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const MACHINE = /(?<![\w.~-])\/(home|Users|root|work|tmp|mnt|var\/folders)\/[\w.-]+|\b[A-Z]:\\\\?\w+/u;

/** README and everything under docs. */
function documents(): string[] {
  const docs = existsSync('docs') ? readdirSync('docs', { recursive: true, encoding: 'utf8' }) : [];
  return ['README.md', 'src/README.md', ...docs.map((path) => join('docs', path))].filter(
    (path) => path.endsWith('.md') && existsSync(path),
  );
}

describe('documents', () => {
  it('are there', () => expect(documents()).toContain('README.md'));

  it('name no path of one machine', () => {
    const found = documents().flatMap((path) => {
      const match = MACHINE.exec(readFileSync(path, 'utf8'));
      return match === null ? [] : [`${path}: ${match[0]}`];
    });
    expect(found).toEqual([]);
  });

  it.each(['/home/anna/story', 'see /work/anna', 'C:\\Users\\anna', '(/Users/anna/x)'])(
    'would notice %s',
    (text) => {
      expect(MACHINE.test(text)).toBe(true);
    },
  );

  it.each(['https://example.org/home/page', './work/notes', 'content/work/notes'])(
    'would let %s pass',
    (text) => {
      expect(MACHINE.test(text)).toBe(false);
    },
  );
});
