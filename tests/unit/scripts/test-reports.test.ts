/** What `npm test` counts: a broken file and a test that is unsteady too often are failures. */
import { describe, expect, it } from 'vitest';
import { playwrightCount, UNSTEADY, vitestCount } from '../../../scripts/test-reports.ts';

const played = (...statuses: string[]) => ({
  stats: {
    expected: statuses.filter((one) => one === 'expected').length,
    unexpected: statuses.filter((one) => one === 'unexpected').length,
    flaky: statuses.filter((one) => one === 'flaky').length,
  },
  errors: [],
  suites: [
    {
      suites: [
        {
          specs: statuses.map((status, line) => ({
            title: 'reads',
            file: 'a.spec.ts',
            line,
            tests: [{ status }],
          })),
        },
      ],
    },
  ],
});

describe('what is counted', () => {
  it('takes a file that does not load for a failed test', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const report = { numPassedTests: 7, numFailedTests: 1, testResults: [broken, failing] };
    expect(vitestCount(report)).toEqual({ passed: 7, failed: 2 });
  });
  it('names what passed only at the second try', () => {
    expect(playwrightCount(played('expected', 'flaky', 'unexpected'))).toEqual({
      passed: 2,
      failed: 1,
      unsteady: ['a.spec.ts:1 reads'],
    });
  });
  it('does not bear that often', () => {
    const many = Array.from({ length: UNSTEADY + 1 }, () => 'flaky');
    expect(playwrightCount(played('expected', ...many))).toMatchObject({ passed: 1, failed: UNSTEADY + 1 });
  });
  it('counts what came to grief outside of a test', () => {
    expect(playwrightCount({ ...played('expected'), errors: [{}] })).toMatchObject({ passed: 1, failed: 1 });
  });
});
