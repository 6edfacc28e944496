/** Where the time of a reading goes: long tasks taken apart by what ran in them, and the functions that cost most. */
import type { CDPSession } from '@playwright/test';

interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  ts: number;
  dur?: number;
  tid: number;
  pid: number;
  id?: string;
  args: {
    name?: string;
    data?: {
      cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
      timeDeltas?: number[];
      startTime?: number;
    };
  };
}
interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { functionName: string; url?: string; lineNumber?: number };
}

export interface Cost {
  name: string;
  ms: number;
}

export interface Profile {
  /** Longest tasks of the page's own thread: what was in them, own time of each kind and function. */
  tasks: { at: number; ms: number; kinds: Cost[]; functions: Cost[] }[];
  /** Own time over the whole reading. */
  kinds: Cost[];
  functions: Cost[];
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'toplevel',
  '__metadata',
];

/** Starts to trace. The function it resolves to ends it and gives all events. */
export async function traceFrom(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES },
    transferMode: 'ReportEvents',
  });
  return async () => {
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    return events;
  };
}

const top = (costs: Map<string, number>, many: number): Cost[] =>
  [...costs]
    .map(([name, ms]) => ({ name, ms }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, many);

const add = (costs: Map<string, number>, name: string, ms: number): void =>
  void costs.set(name, (costs.get(name) ?? 0) + ms);

interface Sample {
  ts: number;
  ms: number;
  name: string;
}

/** Samples of the profiler, in order, each with the function that was running. */
function samplesOf(events: TraceEvent[], pid: number): Sample[] {
  const nodes = new Map<string, string>();
  const samples: Sample[] = [];
  const clocks = new Map<string, number>();
  for (const { name, id = '', pid: owner, args } of events) {
    if (owner !== pid || (name !== 'Profile' && name !== 'ProfileChunk')) continue;
    const data = args.data ?? {};
    if (name === 'Profile') clocks.set(id, data.startTime ?? 0);
    for (const node of data.cpuProfile?.nodes ?? []) {
      const { functionName, url = '', lineNumber = 0 } = node.callFrame;
      const file = url === '' ? '' : ` ${url.split('/').pop() ?? ''}:${lineNumber + 1}`;
      nodes.set(`${id} ${node.id}`, `${functionName || '(anonymous)'}${file}`);
    }
    let clock = clocks.get(id) ?? 0;
    data.cpuProfile?.samples?.forEach((sample, i) => {
      const delta = data.timeDeltas?.[i] ?? 0;
      clock += delta;
      samples.push({ ts: clock, ms: delta / 1000, name: nodes.get(`${id} ${sample}`) ?? '?' });
    });
    clocks.set(id, clock);
  }
  return samples.sort((a, b) => a.ts - b.ts);
}

/** Own time of nested events. */
function ownTimes(events: TraceEvent[]): Map<string, number> {
  const costs = new Map<string, number>();
  const open: { end: number; name: string }[] = [];
  for (const { name, ts, dur = 0 } of [...events].sort(
    (a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0),
  )) {
    while (open.length > 0 && (open[open.length - 1]?.end ?? 0) <= ts) open.pop();
    const around = open[open.length - 1];
    if (around !== undefined) add(costs, around.name, -dur / 1000);
    add(costs, name, dur / 1000);
    open.push({ end: ts + dur, name });
  }
  return costs;
}

const IDLE = /^\((idle|program|root|garbage collector)\)/u;

/** Takes a trace apart. @param many how many of the longest tasks to look into */
export function explain(events: TraceEvent[], many = 8): Profile {
  const own = new Set(
    events.filter(({ args }) => args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const main = events.filter(
    ({ name, ph, dur, pid, tid }) =>
      name === 'RunTask' && ph === 'X' && dur !== undefined && own.has(`${pid} ${tid}`),
  );
  const busiest = new Map<number, number>();
  for (const { pid, dur = 0 } of main) busiest.set(pid, (busiest.get(pid) ?? 0) + dur);
  const pid = [...busiest].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const tasks = main.filter((task) => task.pid === pid);
  const tid = tasks[0]?.tid;
  const inner = events.filter(
    (one) => one.pid === pid && one.tid === tid && one.ph === 'X' && one.dur !== undefined,
  );
  const samples = samplesOf(events, pid);
  const functionsIn = (from: number, to: number, size: number): Cost[] => {
    const costs = new Map<string, number>();
    for (const { ts, ms, name } of samples)
      if (ts >= from && ts <= to && !IDLE.test(name)) add(costs, name, ms);
    return top(costs, size);
  };
  const within = (from: number, to: number): TraceEvent[] =>
    inner.filter(({ ts, dur = 0 }) => ts >= from && ts + dur <= to);
  const start = tasks.reduce((least, { ts }) => Math.min(least, ts), Infinity);
  return {
    tasks: [...tasks]
      .sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
      .slice(0, many)
      .map(({ ts, dur = 0 }) => ({
        at: (ts - start) / 1000,
        ms: dur / 1000,
        kinds: top(ownTimes(within(ts, ts + dur)), 5),
        functions: functionsIn(ts, ts + dur, 6),
      })),
    kinds: top(ownTimes(inner), 16),
    functions: functionsIn(0, Infinity, 25),
  };
}
