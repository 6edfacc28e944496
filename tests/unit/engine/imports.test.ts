/** Architecture: who imports whom in src (law 5). The table is tests/support/rooms.ts. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browserReach, valueImports } from '../../support/browser-reach.ts';
import { importFault, ROOMS } from '../../support/rooms.ts';
import { importsIn, importsOf, roomOf, sourceFiles } from '../../support/source.ts';

describe('imports of src', () => {
  const imports = sourceFiles('src', /\.(ts|astro)$/u).flatMap(importsOf);

  it('are found at all', () => {
    expect(imports).toContainEqual({ from: 'src/pages/index.astro', to: 'src/layouts/Document.astro' });
    expect(imports.length).toBeGreaterThan(60);
  });

  it('keep to who may import whom', () => {
    expect(imports.flatMap((one) => importFault(one) ?? [])).toEqual([]);
  });

  it('have a rule for every room', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => name).filter((name) => ROOMS[name] === undefined)).toEqual([]);
  });
});

describe('the table of rooms', () => {
  const rooms = new Set(sourceFiles('src').map(roomOf));
  it.each([...rooms].filter((room) => room !== undefined))(
    'is written down for %s in src/README.md',
    (room) =>
      expect(readFileSync('src/README.md', 'utf8')).toMatch(new RegExp(`^\\|[^|]*\`${room}/\``, 'mu')),
  );
});

describe('what a browser gets', () => {
  const { modules, faults } = browserReach();

  it('holds nothing of the loader, the schemas or Node', () => expect(faults).toEqual([]));

  it('was followed through all rooms', () => {
    expect(modules).toContain('src/client/story-element.ts');
    expect(modules.length).toBeGreaterThan(10);
  });

  it('is reached by values alone', () => {
    const text = `import type { A } from './a.ts';\nimport { type B } from './b.ts';\nimport { type C, d } from './d.ts';\nimport './e.ts';\nexport { f } from './f.ts';\nexport type { G } from './g.ts';\nvoid import('./h.ts');\nimport i from './i.css?url';`;
    expect(valueImports(text)).toEqual(['./d.ts', './e.ts', './f.ts', './h.ts', './i.css']);
  });
});

describe('the rules', () => {
  it.each([
    ['src/lib/a.ts', 'src/story/b.ts'],
    ['src/ui/a.ts', 'src/schemas/b.ts'],
    ['src/story/a.ts', 'src/build/b.ts'],
    ['src/build/a.ts', 'src/ui/b.ts'],
    ['src/crowd/a.ts', 'src/lib/b.ts'],
    ['src/shell/Rail/rail.ts', 'src/story/b.ts'],
    ['src/scenery/a.ts', 'src/ui/b.ts'],
    ['src/blocks/Clip/Clip.astro', 'src/blocks/Photo/Photo.astro'],
    ['src/blocks/Clip/Clip.astro', 'src/blocks/Words.astro'],
    ['src/shell/Rail/rail.ts', 'gsap'],
    ['src/shell/Rail/rail.ts', 'leaflet/dist/leaflet.js'],
    ['src/client/motion.ts', 'src/shell/Rail/rail.ts'],
    ['src/attic/a.ts', 'src/lib/b.ts'],
    ['src/pages/index.astro', 'content/story.yaml'],
  ])('refuse %s → %s', (from, to) => {
    expect(importFault({ from, to })).toContain(from);
  });

  it.each([
    ['src/blocks/Words.astro', 'src/blocks/Photo/Photo.astro'],
    ['src/blocks/Figure/Figure.astro', 'src/blocks/Figure/numeral-size.ts'],
    ['src/blocks/Clip/clip.ts', 'src/client/sound.ts'],
    ['src/client/motion.ts', 'gsap'],
    ['src/lib/environment.ts', 'node:path'],
  ])('allow %s → %s', (from, to) => {
    expect(importFault({ from, to })).toBeUndefined();
  });
});

describe('reading imports', () => {
  it('sees static, dynamic, re-exported and type-only ones, and scripts in Astro files', () => {
    const module = `import a from './a.ts';\nimport type { B } from './b.ts';\nexport * from './c.ts';\nimport './d.css';\nawait import('./e.ts');`;
    expect(importsIn('x.ts', module)).toEqual(['./a.ts', './b.ts', './c.ts', './d.css', './e.ts']);
    const astro = `---\nimport f from './f.woff2?url';\n---\n<p>import g from './g.ts'</p>\n<script>\nimport './h.ts';\n</script>`;
    expect(importsIn('x.astro', astro)).toEqual(['./f.woff2', './h.ts']);
  });
});
