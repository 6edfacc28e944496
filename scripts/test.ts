/**
 * `npm test`: every check there is, in the order in which a mistake is cheapest to find. Stops at the first step that
 * fails, says how to run that step alone, and ends with one plain line: how many tests passed and how many failed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { findBrowser } from './find-browser.ts';
import { playwrightCount, vitestCount, type Count } from './test-reports.ts';

interface Step {
  name: string;
  command: string[];
  /** What to type to run this step alone, or to put it right. */
  alone: string;
  /** Where its runner writes a report, and how to read the numbers from it. */
  report?: { file: string; read: (json: unknown) => Count };
  /** Runs before the command; what it returns is added to the environment. A throw fails the step. */
  prepare?: () => NodeJS.ProcessEnv;
}

const reports = resolve('.cache/reports');
const bin = resolve('node_modules/.bin');

/** One vitest project as a step. */
function vitestStep(project: string): Step {
  const file = join(reports, `${project}.json`);
  return {
    name: project,
    command: [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    alone: `npm run ${project}`,
    report: { file, read: vitestCount },
  };
}

const e2eReport = join(reports, 'e2e.json');
const STEPS: Step[] = [
  { name: 'types', command: ['astro', 'check'], alone: 'npm run check' },
  { name: 'lint', command: ['eslint', '.'], alone: 'npm run lint' },
  {
    name: 'format',
    command: ['prettier', '--check', '.'],
    alone: 'npx prettier --check .   (npm run format puts it right)',
  },
  vitestStep('unit'),
  { name: 'build', command: ['node', 'scripts/build.ts'], alone: 'npm run build' },
  vitestStep('site'),
  vitestStep('engines'),
  {
    name: 'e2e',
    command: ['playwright', 'test', '--reporter=list,json'],
    alone: 'npm run e2e',
    report: { file: e2eReport, read: playwrightCount },
    prepare: () => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport, CHROME_PATH: findBrowser() }),
  },
];

/** Runs a program with its output going straight to the terminal. Resolves to its exit code. */
function run([program = '', ...args]: string[], extra: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((done) => {
    const env = { ...process.env, ...extra, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
    const child = spawn(program, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Reads a runner's report; undefined when the runner came to grief before it wrote one. */
function readReport({ report }: Step): Count | undefined {
  if (report === undefined) return undefined;
  try {
    return report.read(JSON.parse(readFileSync(report.file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Runs one step. A step that fails without a failed test of its own counts as one failure. */
async function runStep(step: Step): Promise<Count & { ok: boolean }> {
  let code = 1;
  try {
    code = await run(step.command, step.prepare?.() ?? {});
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const { passed, failed, unsteady = [] } = readReport(step) ?? { passed: 0, failed: 0 };
  if (unsteady.length > 0) console.log(`\npassed only at the second try: ${unsteady.join('\n  ')}`);
  const ok = code === 0 && failed === 0;
  return { ok, passed, failed: ok ? 0 : Math.max(1, failed) };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total: Count = { passed: 0, failed: 0 };
for (const [i, step] of STEPS.entries()) {
  console.log(`\n━━ ${i + 1}/${STEPS.length} ${step.name} ━━`);
  const start = performance.now();
  const { ok, passed, failed } = await runStep(step);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`━━ ${step.name}: ${ok ? 'ok' : 'failed'}, ${seconds} s`);
  if (ok) continue;
  console.error(
    `\nThe step "${step.name}" failed; the steps after it were not run. To run it alone: ${step.alone}`,
  );
  process.exitCode = 1;
  break;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
