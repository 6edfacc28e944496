/** Charts of the real story as it was just built: words as words, bars true to their facts, the table beside them. */
import { describe, expect, it } from 'vitest';
import { environment } from '../../src/lib/environment.ts';
import { sayQuantity } from '../../src/lib/quantity.ts';
import { byId } from '../../src/story/find.ts';
import { read, storyOf } from '../support/dist.ts';
import { bareText, tags } from '../support/html.ts';

const { outDir: dist, basePath: base } = environment();
const story = storyOf(dist);
const charts = story.chapters.flatMap(({ scenes }) =>
  scenes.flatMap((scene) =>
    scene.beats.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'chart' ? [{ block, scene: scene.id }] : [])),
    ),
  ),
);

/** The figures of a page that are charts, in order. */
const chartsOf = (page: string): string[] =>
  read(dist, page)
    .split('<figure class="chart"')
    .slice(1)
    .map((part) => `<body>${part.slice(part.indexOf('>') + 1, part.indexOf('</figure>'))}`);

describe('charts', () => {
  it('stand in the story where the crowd does not show the same, and only there', () => {
    expect(charts.length).toBeGreaterThan(0);
    expect(charts.length).toBeLessThanOrEqual(3);
    expect(chartsOf('index.html')).toHaveLength(charts.length);
  });

  it.each(charts.map(({ block, scene }, i) => [block.title, block, scene, i] as const))(
    '%s: says, draws and tables its facts',
    (_title, block, scene, i) => {
      for (const html of [chartsOf('index.html')[i] ?? '', ...chartsOf(`s/${scene}/index.html`)]) {
        const text = bareText(html);
        for (const words of [block.title, block.summary, ...block.labels])
          expect(text).toContain(words.replace(/\s+/gu, ''));
        const all = tags(html);
        const amounts = all.filter(({ attributes }) => attributes['class'] === 'chart-amount');
        expect(amounts).toHaveLength(block.facts.length);
        const links = all.flatMap(({ name, attributes }) => (name === 'a' ? [attributes['href']] : []));
        expect(links).toEqual(block.facts.map((id) => `${base}facts/#${id}`));
        for (const id of block.facts) {
          const fact = byId(story.facts, id);
          // Beside its bar and in the table.
          expect(
            text.split(sayQuantity(fact, story.lang).replace(/\s+/gu, '')).length - 1,
          ).toBeGreaterThanOrEqual(2);
        }
        if (block.kind === 'share' && block.facts.length === 1) {
          const value = byId(story.facts, block.facts[0] ?? '').value;
          expect(amounts[0]?.attributes['d']).toBe(`M0 0h${String(value)}v1H0z`);
        }
      }
    },
  );
});
