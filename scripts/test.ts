/**
 * `npm test`: every check there is, in the order in which a mistake is cheapest to find. Steps that leave a core idle run
 * two at a time. Stops where a step fails, says how to run that step alone, and ends with one plain line: how many tests
 * passed and how many failed.
 */
import { spawn, type StdioOptions } from 'node:child_process';
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
/** Steps of one stage run side by side; a stage begins when the one before has passed. */
const STAGES: Step[][] = [
  [
    { name: 'types', command: ['astro', 'check'], alone: 'npm run check' },
    { name: 'lint', command: ['eslint', '.'], alone: 'npm run lint' },
    {
      name: 'format',
      command: ['prettier', '--check', '.'],
      alone: 'npx prettier --check .   (npm run format puts it right)',
    },
  ],
  [vitestStep('unit'), { name: 'build', command: ['node', 'scripts/build.ts'], alone: 'npm run build' }],
  [vitestStep('site')],
  [vitestStep('engines')],
  [
    {
      name: 'e2e',
      command: ['playwright', 'test', '--reporter=list,json'],
      alone: 'npm run e2e',
      report: { file: e2eReport, read: playwrightCount },
      prepare: () => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport, CHROME_PATH: findBrowser() }),
    },
  ],
];
const STEPS = STAGES.flat();
/** Steps of a stage that run at a time. */
const HANDS = 2;

/**
 * Runs a program. Resolves to its exit code.
 * @param apart keeps what it says together until it ends, for it does not run alone; else it goes straight to the terminal
 */
function run(
  [program = '', ...args]: string[],
  extra: NodeJS.ProcessEnv,
  apart: boolean,
): Promise<{ code: number; said: string }> {
  return new Promise((done) => {
    const colour = apart && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
    const env = {
      ...process.env,
      ...colour,
      ...extra,
      PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
    };
    const stdio: StdioOptions = apart ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(program, args, { stdio, env, shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', (error) => {
      said += `${error.message}\n`;
      done({ code: 1, said });
    });
    child.on('close', (code) => done({ code: code ?? 1, said }));
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

/**
 * Runs one step and tells of it. A step that fails without a failed test of its own counts as one failure.
 * @param apart it runs beside others: its output is printed when it ends
 */
async function runStep(step: Step, apart: boolean): Promise<Count & { ok: boolean }> {
  const title = `\n━━ ${STEPS.indexOf(step) + 1}/${STEPS.length} ${step.name} ━━`;
  if (!apart) console.log(title);
  const start = performance.now();
  let [code, said] = [1, ''];
  try {
    ({ code, said } = await run(step.command, step.prepare?.() ?? {}, apart));
  } catch (error) {
    said = error instanceof Error ? error.message : String(error);
  }
  if (apart) console.log(title);
  if (said !== '') console.log(said.trimEnd());
  const { passed, failed, unsteady = [] } = readReport(step) ?? { passed: 0, failed: 0 };
  if (unsteady.length > 0) console.log(`\npassed only at the second try: ${unsteady.join('\n  ')}`);
  const ok = code === 0 && failed === 0;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`━━ ${step.name}: ${ok ? 'ok' : 'failed'}, ${seconds} s`);
  return { ok, passed, failed: ok ? 0 : Math.max(1, failed) };
}

/** Runs the steps of a stage, two at a time, each to its end. @returns those that failed */
async function runStage(stage: Step[], total: Count): Promise<Step[]> {
  const waiting = [...stage];
  const failed: Step[] = [];
  const hand = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const result = await runStep(step, stage.length > 1);
      total.passed += result.passed;
      total.failed += result.failed;
      if (!result.ok) failed.push(step);
    }
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
  return failed;
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total: Count = { passed: 0, failed: 0 };
for (const stage of STAGES) {
  if (stage.length > 1) console.log(`\nside by side: ${stage.map(({ name }) => name).join(', ')} …`);
  const failed = await runStage(stage, total);
  if (failed.length === 0) continue;
  for (const { name, alone } of failed)
    console.error(`\nThe step "${name}" failed. To run it alone: ${alone}`);
  const rest = STAGES.slice(STAGES.indexOf(stage) + 1).flat();
  if (rest.length > 0) console.error(`Not run: ${rest.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
  break;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
