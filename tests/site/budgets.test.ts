/** What a page of each kind weighs before the reader acts. Bytes are held here; times never are: they belong to the bench. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment } from '../../src/lib/environment.ts';
import { BUDGETS, PAGE_BUDGETS } from '../support/budgets.ts';
import { brotliSize, read } from '../support/dist.ts';
import { filesAtOnce, pageWeight } from '../support/page-weight.ts';

const { outDir: dist, basePath: base } = environment();
const sections = readdirSync(join(dist, 's')).map((id) => `s/${id}/`);

describe('weight before the reader acts', () => {
  it.each(['', 'map/', 'listen/', 'facts/'])('/%s', (path) =>
    expect(pageWeight(dist, `${path}index.html`, base)).toBeLessThanOrEqual(PAGE_BUDGETS[path]!),
  );

  it('every section page', () => {
    const heavy = sections.filter(
      (path) => pageWeight(dist, `${path}index.html`, base) > PAGE_BUDGETS['s/']!,
    );
    expect(heavy).toEqual([]);
  });

  it.each(['', 'map/', 'listen/', 'facts/', sections[0] ?? ''])('/%s: script at once', (path) => {
    const scripts = filesAtOnce(dist, `${path}index.html`, base).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, file) => sum + brotliSize(file), 0)).toBeLessThanOrEqual(BUDGETS.eagerScript);
  });

  it('scripts wait for what is seen, and their imports are asked for with them', () => {
    const html = read(dist, 'index.html');
    expect(html.match(/<script type="module"(?![^>]*fetchpriority="low")/gu)).toBeNull();
    for (const file of filesAtOnce(dist, 'index.html', base).filter((path) => path.endsWith('.js')))
      expect(html, file).toContain(file.slice(dist.length + 1));
  });
});
