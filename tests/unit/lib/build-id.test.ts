import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildId } from '../../../src/lib/build-id.ts';

const bare = mkdtempSync(join(tmpdir(), 'build-id-'));
writeFileSync(join(bare, 'package.json'), '{"version": "9.8.7"}');
afterAll(() => rmSync(bare, { recursive: true }));

describe('the build', () => {
  it('is told by what the builder says', () =>
    expect(buildId({ BUILD_ID: 'release-3' }, bare)).toMatchObject({ version: '9.8.7', build: 'release-3' }));

  it('is a dash where nobody knows', () =>
    expect(buildId({ GIT_CEILING_DIRECTORIES: tmpdir() }, bare)).toEqual({
      version: '9.8.7',
      build: '–',
      date: '2026-01-01T00:00:00Z',
    }));

  it('is the commit, or the dash, here', () => expect(buildId({}).build).toMatch(/^([\da-f]{12}|–)$/u));

  it('has a date that can be read', () => expect(Date.parse(buildId({}).date)).toBeGreaterThan(0));
});
