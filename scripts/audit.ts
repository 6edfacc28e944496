/**
 * `npm run audit`: known weak points in what readers are sent, and the registry's signatures of everything that is installed.
 * A registry, or a mirror of one, that does not answer such questions is reported as skipped: not asked is not passed.
 */
import { spawnSync } from 'node:child_process';
import { advisoryVerdict, signatureVerdict, type AuditVerdict } from './audit/verdicts.ts';

function npm(...args: string[]): { status: number; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status: status ?? 1, stdout, stderr };
}

const verdicts: Record<string, AuditVerdict> = {
  'known weak points in what is shipped': advisoryVerdict(npm('audit', '--omit=dev', '--json')),
  'signatures of all packages': signatureVerdict(npm('audit', 'signatures', '--json')),
};
for (const [what, { result, why }] of Object.entries(verdicts)) console.log(`${result}  ${what}: ${why}`);
process.exitCode = Object.values(verdicts).some(({ result }) => result === 'FAILED ') ? 1 : 0;
