/** What a soak says about a page: pure, from the samples that were taken. */

/** What the browser holds, after garbage was collected. */
export interface Sample {
  /** Cycles of attract and visit so far. */
  cycle: number;
  /** Seconds since the beginning. */
  seconds: number;
  /** Bytes of script objects and code. */
  heap: number;
  /** Bytes of it that are compiled code. */
  code: number;
  nodes: number;
  listeners: number;
  documents: number;
  audio: number;
  canvases: number;
  /** Mistakes of the page so far. */
  errors: number;
  /** Loads of the page so far, the first not counted. */
  reloads: number;
  /** Frames a second, measured in attract; undefined where none was measured. */
  fps?: number;
}

/**
 * What the page holds may grow by a tenth between the first sample that counts and the last (KI-25): its heap without the code that the
 * browser compiles from it, which grows for hours and then not at all.
 */
export const GROWTH = 0.1;
/**
 * Numbers that must not grow beyond what they were in the first fifth of the samples that count: which face is shown when one looks,
 * and which drawings the browser keeps decoded, makes them rise and fall.
 */
const CONSTANT = ['nodes', 'listeners', 'documents', 'audio', 'canvases'] as const;
/** Frames a second in attract on the slowest supported machine (KI-26). */
export const FRAMES = 30;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

export interface Verdict {
  lines: string[];
  failed: boolean;
}

/** @param from cycle from which on the page must be steady: before, caches fill */
export function judge(samples: readonly Sample[], from: number): Verdict {
  const counted = samples.filter(({ cycle }) => cycle >= from);
  const [first, last] = [counted[0], counted[counted.length - 1]];
  if (first === undefined || last === undefined || first === last)
    return {
      lines: [`only ${counted.length} sample(s) from cycle ${from} on: nothing to compare`],
      failed: true,
    };
  const lines: string[] = [];
  let failed = false;
  const say = (name: string, text: string, bad: boolean): void => {
    lines.push(`${bad ? 'FAIL' : 'ok  '} ${name}: ${text}`);
    failed ||= bad;
  };
  const own = ({ heap, code }: Sample): number => heap - code;
  const growth = own(last) / own(first) - 1;
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
  say(
    'heap',
    `${megabytes(own(first))} at cycle ${first.cycle} → ${megabytes(own(last))} at cycle ${last.cycle} (${(growth * 100).toFixed(1)} %, ${GROWTH * 100} % allowed); ` +
      `with compiled code ${megabytes(first.heap)} → ${megabytes(last.heap)}`,
    growth > GROWTH,
  );
  const early = counted.slice(0, Math.max(1, Math.ceil(counted.length / 5)));
  for (const key of CONSTANT) {
    const most = Math.max(...early.map((sample) => sample[key]));
    say(key, `at most ${most} early → ${last[key]}`, last[key] > most);
  }
  say('errors', String(last.errors), last.errors > 0);
  say('reloads', String(last.reloads), last.reloads > 0);
  const frames = counted.flatMap(({ fps }) => (fps === undefined ? [] : [fps]));
  if (frames.length > 0)
    say(
      'frames',
      `median ${median(frames).toFixed(0)} a second in attract, ${FRAMES} wanted`,
      median(frames) < FRAMES,
    );
  return { lines, failed };
}
