/**
 * `npm run bench`: the story beside its limit, the same words and still pictures as a bare HTML page, both served as a real host
 * would (HTTP/2, brotli), in one run. Prints ratios and keeps them in bench/latest.json. On a quiet machine only.
 *
 *   --only load,scores,scroll,idle,loops   parts to measure (all, about a quarter of an hour)
 *   --rounds 5                             loads of each page
 *   --skip-build                           measures `dist/` as it is
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '../../src/lib/environment.ts';
import { bareWords } from './bare.ts';
import { openHost, type Host } from './host.ts';
import { PARTS, type Pages } from './parts.ts';
import { keep, table, type Kept } from './rows.ts';

const FILE = 'bench/latest.json';
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
    rounds: { type: 'string', default: '5' },
    'skip-build': { type: 'boolean', default: false },
  },
});

/** The section page of middle weight: neither the leanest nor the one with most. */
function middleSection(root: string): string {
  const ids = readdirSync(join(root, 's'));
  const weight = (id: string): number => statSync(join(root, 's', id, 'index.html')).size;
  return ids.sort((a, b) => weight(a) - weight(b))[ids.length >> 1] ?? '';
}

/** Serves the site and the bare twins of `/` and of one section page. */
async function open(): Promise<{ host: Host; pages: Pages }> {
  const { outDir: root } = environment();
  const html = (page: string): string => readFileSync(join(root, page, 'index.html'), 'utf8');
  const section = `s/${middleSection(root)}/`;
  const host = await openHost({
    'bare.html': bareWords(html(''), { pictures: true }),
    'bare-section.html': bareWords(html(section), { pictures: true }),
  });
  const at = (path: string): string => host.url + path;
  const pages = {
    whole: at(''),
    bare: at('bare.html'),
    section: at(section),
    bareSection: at('bare-section.html'),
  };
  return { host, pages: { ...pages, map: at('map/'), listen: at('listen/'), facts: at('facts/') } };
}

const wanted = values.only.split(',');
const unknown = wanted.filter((name) => PARTS[name] === undefined);
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
if (!values['skip-build'])
  execFileSync(process.execPath, ['scripts/build.ts'], { stdio: ['ignore', 'ignore', 'inherit'] });
const { host, pages } = await open();
const kept: Kept = { machine: { cores: cpus().length }, parts: {} };
try {
  for (const name of wanted) {
    console.log(`\n${name}`);
    const load = Math.round((loadavg()[0] ?? 0) * 10) / 10;
    const { rows, notes, machine } = await PARTS[name]!(pages, Number(values.rounds));
    kept.parts[name] = {
      measured: new Date().toISOString().slice(0, 10),
      load,
      rows,
      ...(notes && { notes }),
    };
    Object.assign(kept.machine, machine);
    console.log(table(rows));
    for (const note of notes ?? []) console.log(`  ${note}`);
    keep(FILE, kept);
  }
  console.log(`\n${FILE}`);
  if (Object.values(kept.parts).some(({ rows }) => rows.some(({ ok }) => ok === false))) process.exitCode = 1;
} finally {
  await host.close();
}
