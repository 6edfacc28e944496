/**
 * Bad input: makes stories with something wrong in them and holds that each is refused with its file named, or built right.
 *
 *   npm run mutants -- [--count 1000] [--seed 1] [--only SEED] [--builds 0]
 *
 * --only looks at one and says what was done to it. --builds takes so many of those that the checks let pass through a whole build as
 * well: each takes some seconds.
 */
import { parseArgs } from 'node:util';
import { buildWhole } from '../tests/mutants/build-whole.ts';
import { examineAll, type Examined } from '../tests/mutants/herd.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    builds: { type: 'string', default: '0' },
  },
});
const first = Number(values.only ?? values.seed);
const count = values.only === undefined ? Number(values.count) : 1;
const seeds = Array.from({ length: count }, (_, i) => first + i);

function tell({ mutant, outcome, took, message, fault }: Examined): void {
  if (fault === undefined && values.only === undefined) return;
  console.log(
    `\n${mutant.seed} of ${mutant.base}: ${mutant.done.join('; ')}\n  ${outcome} in ${Math.round(took)} ms${fault === undefined ? '' : `: ${fault}`}`,
  );
  if (values.only !== undefined) console.log(message);
}

const start = performance.now();
const results = await examineAll(seeds, tell);
const faults = results.filter(({ fault }) => fault !== undefined);
const outcomes = Object.entries(Object.groupBy(results, ({ outcome }) => outcome)).map(
  ([name, all]) => `${all?.length ?? 0} ${name}`,
);
const slowest = results.reduce((a, b) => (a.took > b.took ? a : b));
console.log(
  `\n${results.length} mutants in ${((performance.now() - start) / 1000).toFixed(1)} s: ${outcomes.join(', ')}; ${faults.length} at fault. ` +
    `Slowest: ${slowest.mutant.seed}, ${(slowest.took / 1000).toFixed(1)} s (${slowest.mutant.kinds.join(', ')}).`,
);
let failed = faults.length;

const passed = results.filter(({ outcome }) => outcome === 'built').slice(0, Number(values.builds));
for (const { mutant } of passed) {
  const fault = await buildWhole(mutant.seed);
  if (fault === undefined) continue;
  failed += 1;
  console.log(`\n${mutant.seed} of ${mutant.base}: ${mutant.done.join('; ')}\n  built whole: ${fault}`);
}
if (passed.length > 0)
  console.log(`${passed.length} of them built whole; ${failed - faults.length} at fault.`);
process.exitCode = failed > 0 ? 1 : 0;
