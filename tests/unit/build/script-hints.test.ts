import { describe, expect, it } from 'vitest';
import { hintScripts, staticImports } from '../../../src/build/script-hints.ts';

const scripts = new Map([
  ['page.js', `import{a}from"./shared.js";import('./later.js')`],
  ['shared.js', `import"./base.js";export const a=1`],
  ['base.js', `import"./shared.js"`],
  ['later.js', ''],
]);

describe('static imports of a script', () => {
  it('are followed to their end, and what comes later is left out', () =>
    expect(staticImports(scripts, 'page.js')).toEqual(['shared.js', 'base.js']));
  it('are none of a file that is not there', () => expect(staticImports(scripts, 'gone.js')).toEqual([]));
});

describe('hints in a page', () => {
  const importsOf = (name: string): string[] => staticImports(scripts, name);

  it('let scripts wait for what is seen, and ask for what they import with them', () =>
    expect(hintScripts('<p>a</p><script type="module" src="/base/_astro/page.js"></script>', importsOf)).toBe(
      '<p>a</p><link rel="modulepreload" href="/base/_astro/shared.js" fetchpriority="low">' +
        '<link rel="modulepreload" href="/base/_astro/base.js" fetchpriority="low">' +
        '<script type="module" src="/base/_astro/page.js" fetchpriority="low"></script>',
    ));

  it('stand in the head of a page that waits for its script', () => {
    const script = '<script type="module" src="/_astro/later.js"></script>';
    const hint = '<script type="module" src="/_astro/later.js" fetchpriority="low"></script>';
    const page = (head: string, body: string): string => `<head>${head}</head><body>${body}</body>`;
    const map = '<story-map class="a"></story-map>';
    expect(hintScripts(page('', map + script), importsOf)).toBe(page(hint, map));
    expect(hintScripts(page('', `<p>story-map</p>${script}`), importsOf)).toBe(
      page('', `<p>story-map</p>${hint}`),
    );
  });

  it('name the code of a map, for those who fetch it from elsewhere', () => {
    const script = '<script type="module" src="/base/_astro/later.js"></script>';
    const page = `<head></head><story-map class="a"></story-map>${script}`;
    expect(hintScripts(page, importsOf, 'living-map.0.js')).toContain(
      '<story-map data-code="/base/_astro/living-map.0.js" class="a">',
    );
    expect(hintScripts(script, importsOf, 'living-map.0.js')).not.toContain('living-map');
  });

  it('name each file once', () => {
    const script = '<script type="module" src="/_astro/page.js"></script>';
    expect(hintScripts(script + script, importsOf).match(/shared\.js/gu)).toHaveLength(1);
  });

  it('leave data alone', () => {
    const data = '<script type="application/ld+json">{}</script>';
    expect(hintScripts(data, importsOf)).toBe(data);
  });
});
