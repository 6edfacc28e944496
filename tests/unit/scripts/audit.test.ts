import { describe, expect, it } from 'vitest';
import { advisoryVerdict, signatureVerdict } from '../../../scripts/audit/verdicts.ts';

const answer = (stdout: unknown, status = 0, stderr = '') => ({
  status,
  stderr,
  stdout: JSON.stringify(stdout),
});
const found = (counts: Record<string, number>) => answer({ metadata: { vulnerabilities: counts } }, 1);

describe('known weak points', () => {
  it('pass when none is grave, fail when one is', () => {
    expect(advisoryVerdict(found({ high: 0, critical: 0, total: 2 })).result).toBe('passed ');
    expect(advisoryVerdict(found({ high: 1, critical: 0, total: 1 }))).toEqual({
      result: 'FAILED ',
      why: '1 high or critical, 1 in all; npm audit --omit=dev',
    });
  });
  it.each([
    [
      'a mirror that knows no such question',
      answer({ message: '405 Method Not Allowed - POST https://mirror.example/bulk' }, 1),
    ],
    ['no network', { status: 1, stdout: '', stderr: 'npm error code ENOTFOUND\n' }],
    ['words instead of JSON', { status: 0, stdout: 'ok', stderr: '' }],
  ])('%s: skipped, never passed, and no registry named', (_what, given) => {
    const { result, why } = advisoryVerdict(given);
    expect(result).toBe('SKIPPED');
    expect(why).not.toContain('mirror.example');
  });
});

describe('signatures', () => {
  it('pass, fail, or are skipped', () => {
    expect(signatureVerdict(answer({ invalid: [], missing: [] })).result).toBe('passed ');
    expect(signatureVerdict(answer({ invalid: [{}], missing: [] }, 1)).result).toBe('FAILED ');
    expect(signatureVerdict(answer({ error: { summary: 'no keys' } }, 1))).toEqual({
      result: 'SKIPPED',
      why: 'the registry does not answer (no keys)',
    });
  });
});
