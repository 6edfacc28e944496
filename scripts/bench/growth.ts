/**
 * `npm run bench:growth`: builds stories of 10, 100 and 1,000 scenes, and of 100, 1,000 and 20,000 stations, and prints how time,
 * memory and bytes grow; and what a frame of a crowd costs from 1,000 to 10,000 dots. Share pictures are drawn, none are kept.
 *
 *   --scenes 10,100,1000
 *   --stations 100,1000,20000
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { crowdCosts } from './crowd-cost.ts';
import { growStory, type Size } from './grow-story.ts';
import { squeeze } from './host.ts';
import { keep, row, table, type Row } from './rows.ts';

const { values } = parseArgs({
  options: {
    scenes: { type: 'string', default: '10,100,1000' },
    stations: { type: 'string', default: '100,1000,20000' },
  },
});
const numbers = (text: string): number[] => text.split(',').filter(Boolean).map(Number);

interface Grown {
  seconds: number;
  /** Time of all processor cores, s: what grows with the story, whatever else the machine does. */
  cpu: number;
  /** Most memory the build held at once, MB. */
  memory: number;
  /** Bytes of pages as they travel. */
  section: number;
  whole: number;
  map: number;
  mapData: number;
}

/** Most memory that a process has held so far, MB; 0 where /proc is not to be had. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Processor time of a process so far, s; 0 where /proc is not to be had. */
function cpuOf(pid: number): number {
  try {
    // Fields after the name, which may hold spaces: user and system time are the 12th and 13th, in hundredths.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

/** Runs a build and watches it. @throws Error with what the build said, when it fails */
function build(story: string, workshop: string): Promise<Pick<Grown, 'seconds' | 'cpu' | 'memory'>> {
  const env = {
    ...process.env,
    STORY_DIR: story,
    OUT_DIR: join(workshop, 'dist'),
    CACHE_DIR: join(workshop, 'cache'),
    CI: '1',
  };
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/build.ts'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let [memory, cpu] = [0, 0];
  let said = '';
  const watch = setInterval(() => {
    memory = Math.max(memory, peakOf(child.pid ?? 0));
    cpu = Math.max(cpu, cpuOf(child.pid ?? 0));
  }, 200);
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((done, failed) => {
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0) done({ seconds: (performance.now() - start) / 1000, cpu, memory });
      else failed(new Error(`the build of ${story} failed:\n${said}`));
    });
  });
}

function weigh(file: string): number {
  try {
    return squeeze(readFileSync(file)).length;
  } catch {
    return 0;
  }
}

/** The middle one of all section pages. */
function sectionBytes(dist: string): number {
  const files = readdirSync(join(dist, 's')).map((id) => join(dist, 's', id, 'index.html'));
  const middle = files.sort((a, b) => statSync(a).size - statSync(b).size)[files.length >> 1];
  return middle === undefined ? 0 : weigh(middle);
}

async function grow(size: Size): Promise<Grown> {
  const workshop = mkdtempSync(join(tmpdir(), 'story-growth-'));
  try {
    const story = join(workshop, 'story');
    growStory(story, size);
    const times = await build(story, workshop);
    const dist = resolve(workshop, 'dist');
    const section = sectionBytes(dist);
    const [whole, map, mapData] = ['index.html', 'map/index.html', 'data/stations.json'].map((path) =>
      weigh(join(dist, path)),
    ) as [number, number, number];
    return { ...times, section, whole, map, mapData };
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Rows of one size, beside the size before it. */
function rowsOf(name: string, now: Grown, before: Grown | undefined): Row[] {
  return [
    row(`${name} build`, 's', now.seconds, before?.seconds),
    row(`${name} processor`, 's', now.cpu, before?.cpu),
    row(`${name} memory`, 'MB', now.memory, before?.memory),
    row(`${name} a section page`, 'kB', now.section / 1000, before && before.section / 1000),
    row(`${name} the whole`, 'kB', now.whole / 1000, before && before.whole / 1000),
    row(
      `${name} the map`,
      'kB',
      (now.map + now.mapData) / 1000,
      before && (before.map + before.mapData) / 1000,
    ),
  ];
}

async function series(kind: keyof Size, sizes: number[]): Promise<{ rows: Row[]; all: Grown[] }> {
  const [rows, all]: [Row[], Grown[]] = [[], []];
  for (const size of sizes) {
    const grown = await grow({ scenes: 10, stations: 0, [kind]: size });
    rows.push(...rowsOf(`${size} ${kind}:`, grown, all[all.length - 1]));
    all.push(grown);
    console.log(`${size} ${kind} built in ${grown.seconds.toFixed(1)} s`);
  }
  return { rows, all };
}

const load = Math.round((loadavg()[0] ?? 0) * 10) / 10;
const scenes = await series('scenes', numbers(values.scenes));
const stations = await series('stations', numbers(values.stations));
const [most, before] = [scenes.all[scenes.all.length - 1], scenes.all[scenes.all.length - 2]];
const verdicts: Row[] =
  most && before
    ? [
        row('processor, ten times the scenes', 's', most.cpu, before.cpu, { ratio: 12 }),
        row('memory, ten times the scenes', 'MB', most.memory, before.memory, { ratio: 12 }),
        row('a section page, ten times the scenes', 'kB', most.section / 1000, before.section / 1000, {
          ratio: 1.02,
        }),
      ]
    : [];
const rows = [...scenes.rows, ...stations.rows, ...verdicts, ...crowdCosts()];
console.log(`\nThe second column is the size before.\n${table(rows)}`);
keep('bench/latest.json', {
  machine: {},
  parts: { growth: { measured: new Date().toISOString().slice(0, 10), load, rows } },
});
if (rows.some(({ ok }) => ok === false)) process.exitCode = 1;
