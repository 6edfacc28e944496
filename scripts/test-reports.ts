/** Reads how many tests passed and how many failed from the reports of the runners. */

export interface Count {
  passed: number;
  failed: number;
  /** Names of tests that passed only at a second try. */
  unsteady?: string[];
}
/** Vitest's JSON report. A file that could not be loaded counts as one failed test: its tests never came to be. */
export function vitestCount(json: unknown): Count {
  const { numPassedTests, numFailedTests, testResults } = json as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: { status: string }[] }[];
  };
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/**
 * How many browser tests may pass only at the second try. A real fault fails twice; a machine that is busy elsewhere makes one or
 * two of five hundred late. More is no accident.
 */
export const UNSTEADY = 4;

interface Suite {
  specs?: { title: string; file: string; line: number; tests: { status: string }[] }[];
  suites?: Suite[];
}
const specsOf = ({ specs = [], suites = [] }: Suite): NonNullable<Suite['specs']> => [
  ...specs,
  ...suites.flatMap(specsOf),
];

/** Playwright's JSON report. */
export function playwrightCount(json: unknown): Count {
  const { stats, errors, suites } = json as Suite & {
    stats: { expected: number; unexpected: number; flaky: number };
    errors: unknown[];
  };
  const unsteady = specsOf({ suites: suites ?? [] })
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(({ file, line, title }) => `${file}:${line} ${title}`);
  const borne = unsteady.length <= UNSTEADY;
  return {
    passed: stats.expected + (borne ? stats.flaky : 0),
    failed: stats.unexpected + errors.length + (borne ? 0 : stats.flaky),
    unsteady,
  };
}
