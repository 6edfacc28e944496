/**
 * No drawing weighs more than 16 kB as it travels: each is fetched when the reader is near it. None holds words (they
 * would be read by nobody who does not see it), styles, scripts or anything from elsewhere.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brotliSize } from '../../support/dist.ts';

const MOST = 16 * 1024;
const drawings = readdirSync('content/art').filter((name) => name.endsWith('.svg'));

describe('drawings', () => {
  it('are there', () => expect(drawings.length).toBeGreaterThan(30));

  it.each(drawings)('%s', (name) => expect(brotliSize(`content/art/${name}`)).toBeLessThanOrEqual(MOST));

  it.each(drawings)('%s holds shapes and nothing else', (name) =>
    expect(readFileSync(`content/art/${name}`, 'utf8')).not.toMatch(
      /<(?:text|image|style|script|foreignObject|use|filter)\b|\sstyle=|href=|url\(/u,
    ),
  );
});
