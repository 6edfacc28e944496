/**
 * The rules of Mozilla's HTTP Observatory for one answer (mdn-http-observatory, src/grader/charts.js, read in November 2026):
 * 100 points, less what is missing; what is better than needed counts only when 90 are left without it. Not judged, because one
 * answer does not show it: the way from http to https, and the preload list of browsers (+5).
 */
import { judgePolicy, parsePolicy, type Verdict } from './content-policy.ts';

export type { Verdict } from './content-policy.ts';

export interface Answer {
  /** By lower-case name. */
  headers: Readonly<Record<string, string | undefined>>;
  html: string;
  /** Address it came from, to tell own scripts from others. */
  url: string;
}

/** Points that must be left before a bonus counts. */
const ENOUGH = 90;

const PRIVATE = /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/u;
const HALF_A_YEAR = 15_768_000;

function judgeTransport(value: string | undefined): Verdict {
  const test = 'strict-transport-security';
  const age = Number(/(?:^|;)\s*max-age=(\d+)/iu.exec(value ?? '')?.[1]);
  if (Number.isNaN(age)) return { test, points: -20, why: 'not sent, or without max-age' };
  return age >= HALF_A_YEAR
    ? { test, points: 0, why: `${age} s` }
    : { test, points: -10, why: 'less than six months' };
}

function judgeFrames(headers: Answer['headers']): Verdict {
  const test = 'x-frame-options';
  const policy = headers['content-security-policy'];
  if (policy !== undefined && /(^|;)\s*frame-ancestors\s/u.test(policy) && parsePolicy(policy).size > 0)
    return { test, points: 5, why: 'by frame-ancestors' };
  return /^(deny|sameorigin)$/iu.test(headers[test] ?? '')
    ? { test, points: 0, why: 'sent' }
    : { test, points: -20, why: 'not sent, or not understood' };
}

function judgeScripts({ html, url }: Answer): Verdict {
  const test = 'subresource-integrity';
  const scripts = [...html.matchAll(/<script\b[^>]*>/giu)].map(([tag]) => ({
    src: /\ssrc="([^"]*)"/u.exec(tag)?.[1],
    whole: /\sintegrity="/u.test(tag),
  }));
  const loaded = scripts.flatMap(({ src, whole }) =>
    src === undefined ? [] : [{ at: new URL(src, url), whole }],
  );
  const foreign = loaded.filter(({ at }) => at.origin !== new URL(url).origin);
  if (foreign.some(({ at }) => at.protocol !== 'https:'))
    return { test, points: -50, why: 'foreign scripts over http' };
  if (foreign.some(({ whole }) => !whole))
    return { test, points: -5, why: 'foreign scripts without integrity' };
  if (loaded.some(({ whole }) => whole)) return { test, points: 5, why: 'scripts with integrity' };
  return { test, points: 0, why: loaded.length === 0 ? 'no scripts' : 'own scripts only' };
}

function judgeResources(value: string | undefined): Verdict {
  const test = 'cross-origin-resource-policy';
  if (value === 'same-origin' || value === 'same-site') return { test, points: 10, why: value };
  const known = value === undefined || value === 'cross-origin';
  return { test, points: known ? 0 : -5, why: value ?? 'not sent' };
}

function judgeReferrer(value: string | undefined): Verdict {
  const test = 'referrer-policy';
  if (value === undefined) return { test, points: 0, why: 'not sent' };
  const last = value.split(',').at(-1)?.trim() ?? '';
  return PRIVATE.test(last) ? { test, points: 5, why: last } : { test, points: -5, why: `unsafe: ${last}` };
}

/** Every verdict, worst first. */
export function judge(answer: Answer): Verdict[] {
  const { headers } = answer;
  const sniff = headers['x-content-type-options'] === 'nosniff';
  const open = headers['access-control-allow-credentials'] === 'true';
  return [
    judgePolicy(headers['content-security-policy']),
    judgeTransport(headers['strict-transport-security']),
    judgeFrames(headers),
    judgeResources(headers['cross-origin-resource-policy']),
    judgeReferrer(headers['referrer-policy']),
    judgeScripts(answer),
    { test: 'x-content-type-options', points: sniff ? 0 : -5, why: sniff ? 'nosniff' : 'not nosniff' },
    {
      test: 'cross-origin-resource-sharing',
      points: open ? -50 : 0,
      why: open ? 'with credentials' : 'none',
    },
    headers['set-cookie'] === undefined
      ? { test: 'cookies', points: 0, why: 'none' }
      : { test: 'cookies', points: -20, why: 'set, and this site needs none' },
  ].sort((a, b) => a.points - b.points);
}

/** @returns the sum, 0 at least; 135 at most */
export function score(verdicts: readonly Verdict[]): number {
  const sum = (points: number[]): number => points.reduce((all, one) => all + one, 0);
  const points = verdicts.map((verdict) => verdict.points);
  const bare = 100 + sum(points.filter((one) => one < 0));
  return Math.max(0, bare >= ENOUGH ? bare + sum(points.filter((one) => one > 0)) : bare);
}
