/** Writes stories of any size, for the measure of growth alone: so many scenes of two beats, so many stations on the map. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Size {
  scenes: number;
  stations: number;
}

/** Scenes of one chapter. */
const PER_CHAPTER = 10;
const LETTERS = 'abcdefghij';

/** 307 → `dah`: an id of letters alone, so that no number stands in the words. */
const spell = (i: number): string => Array.from(String(i), (digit) => LETTERS[Number(digit)]).join('');

const PALETTE =
  "palette: {paper: '#FFFFFF', ink: '#1A1A1A', dim: '#555555', dot: '#888888', lit: '#B03A00', line: '#B3261E', accent: '#1F5F8B'}";

function scene(i: number, metres: number, end: number): string {
  const name = spell(i);
  const words = `The ferry ${name} leaves with the mail and comes back with whoever stood at the far bank and rang. `;
  return `<Scene id="scene-${name}" title="Crossing ${name}" summary="What was carried on the crossing ${name}, and by whom.">

<Beat id="out" metres={${metres}}>
<Crowd form="scatter" dots={120} />

${i === 0 ? '<Fact id="rope">The rope has never broken</Fact>. ' : ''}${words.repeat(3)}

</Beat>

<Beat id="back" metres={${end}}>
<Crowd form="grid" dots={120} />

${words.repeat(3)}

</Beat>

</Scene>`;
}

function chapter(first: number, many: number, total: number): string {
  const at = (i: number): number => (total - i) * 2;
  const scenes = Array.from({ length: many }, (_, k) =>
    scene(first + k, at(first + k), at(first + k) - (first + k === total - 1 ? 2 : 1)),
  );
  const end = at(first + many - 1) - (first + many === total ? 2 : 1);
  return `---
kicker: Part ${spell(first)}
title: Crossings ${spell(first)}
summary: Ten crossings of one rope ferry, each told from the near bank to the far one and back again.
hour: dawn
metres: [${at(first)}, ${end}]
${PALETTE}
---

${scenes.join('\n\n')}
`;
}

/** The same stations on every run, spread over a box of ten degrees. */
function stations(many: number): string {
  let seed = 7;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const lines = Array.from(
    { length: many },
    (_, i) =>
      `Landing ${spell(i)},${(101 + random() * 8).toFixed(5)},${(21 + random() * 8).toFixed(5)},Parish,landing,`,
  );
  return `name,lon,lat,county,kind,hours\n${lines.join('\n')}\n`;
}

/** @param dir of the story; made when it is not there */
export function growStory(dir: string, { scenes, stations: many }: Size): void {
  for (const folder of ['chapters', 'data', 'map']) mkdirSync(join(dir, folder), { recursive: true });
  const chapters: string[] = [];
  for (let first = 0; first < scenes; first += PER_CHAPTER) {
    const id = `part-${spell(first)}`;
    chapters.push(id);
    writeFileSync(
      join(dir, 'chapters', `${id}.mdx`),
      chapter(first, Math.min(PER_CHAPTER, scenes - first), scenes),
    );
  }
  writeFileSync(
    join(dir, 'story.yaml'),
    `title: The grown ferry
titleLines: [The grown, ferry]
subtitle: A river, a rope and a very long timetable
description: A story without end, grown to see how the engine carries it, crossing by crossing from one bank to the other.
lang: en
byline: The ferry keepers
distance: {from: ${scenes * 2}, to: 0, unit: metres}
bounds: [100, 20, 110, 30]
${many > 0 ? 'map:\n  note: invented\n  credit: invented\n  stations: {crs: gcj02, source: invented}\n' : ''}chapters: [${chapters.join(', ')}]
`,
  );
  writeFileSync(
    join(dir, 'data/facts.yaml'),
    `sources:\n  - {id: log, title: The ferry log, kind: logbook, published: 2024-05}\n\nfacts:\n  - {id: rope, chapter: ${chapters[0]}, as_of: unstated, fact: The rope has never broken.}\n`,
  );
  if (many === 0) return;
  writeFileSync(join(dir, 'data/stations.csv'), stations(many));
  writeFileSync(join(dir, 'map/cities.csv'), 'adcode,name,lon,lat,source\n520100,Town,105.5,25.4,invented\n');
  writeFileSync(
    join(dir, 'map/counties.csv'),
    'adcode,name,city_adcode,lon,lat,source\n520101,Parish,520100,105.2,25.1,invented\n',
  );
}
