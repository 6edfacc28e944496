/** The scorer gives what the Observatory gives: cases of its own documentation and tests. */
import { describe, expect, it } from 'vitest';
import { judgePolicy } from '../../../scripts/score/content-policy.ts';
import { judge, score, type Answer } from '../../../scripts/score/observatory.ts';

const GOOD: Answer['headers'] = {
  'content-security-policy': "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-site',
};
const points = (headers: Answer['headers'], html = '') =>
  score(judge({ headers, html, url: 'https://story.example/' }));

describe('the sum', () => {
  it('is 130 with everything, 135 with integrity', () => {
    expect(points(GOOD)).toBe(130);
    expect(points(GOOD, '<script src="/a.js" integrity="sha384-x"></script>')).toBe(135);
  });
  it('is 30 for a page that sends nothing', () => expect(points({})).toBe(100 - 25 - 20 - 20 - 5));
  it('counts no bonus where less than 90 are left without it', () => {
    const { 'strict-transport-security': _none, ...rest } = GOOD;
    expect(points(rest)).toBe(80);
  });
  it('counts it where 90 are left', () =>
    expect(points({ ...GOOD, 'strict-transport-security': 'max-age=1000' })).toBe(90 + 30));
  it('is never less than nothing', () =>
    expect(points({ 'set-cookie': 'a=1', 'access-control-allow-credentials': 'true' })).toBe(0));
});

describe('single verdicts', () => {
  it.each([
    ["default-src 'none'", 10],
    ["default-src 'self'", 5],
    ["default-src 'none'; style-src 'unsafe-inline'", 0],
    ["default-src 'none'; script-src 'unsafe-eval'", -10],
    ["default-src 'none'; img-src http://pictures.example", -10],
    ["default-src 'none'; script-src 'unsafe-inline'", -20],
    ["default-src 'none'; script-src data:", -20],
    ["default-src 'none'; connect-src http://api.example", -20],
    ['img-src https:', -20],
    ["default-src 'none'; default-src 'self'", -25],
    ['', -25],
  ])('policy %s: %i', (policy, wanted) => expect(judgePolicy(policy).points).toBe(wanted));

  it.each([
    ['<script src="https://other.example/a.js"></script>', -5],
    ['<script src="http://other.example/a.js"></script>', -50],
    ['<script src="https://other.example/a.js" integrity="sha384-x"></script>', 5],
    ['<script src="/a.js"></script><script type="application/ld+json">{}</script>', 0],
  ])('%s: %i', (html, wanted) => {
    const verdicts = judge({ headers: GOOD, html, url: 'https://story.example/' });
    expect(verdicts.find(({ test }) => test === 'subresource-integrity')?.points).toBe(wanted);
  });
});
