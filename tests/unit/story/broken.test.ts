/** Every broken story holds one mistake; its report is exactly what `expected.txt` says, Chinese first, then English. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { languages } from '../../../src/story/messages/index.ts';
import type { Code } from '../../../src/story/problems.ts';
import { reportProblems } from '../../../src/story/report.ts';
import { broken, problemsOf, STORIES } from './fixtures.ts';

const names = readdirSync(join(STORIES, 'broken')).sort();

// A security contact expires: the fixtures are read on this day.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T12:00:00Z') });
});
afterAll(() => {
  vi.useRealTimers();
});

describe('broken stories', () => {
  it.each(names)('%s', (name) => {
    const problems = problemsOf(broken(name));
    const expected = readFileSync(join(STORIES, 'broken', name, 'expected.txt'), 'utf8');
    expect(`${reportProblems(problems, 'zh')}\n\n${reportProblems(problems, 'en')}\n`).toBe(expected);
  });

  it('cover every code but those that no folder of files can show', () => {
    const seen = new Set(names.flatMap((name) => problemsOf(broken(name)).map(({ code }) => code)));
    const unseen = (Object.keys(languages.zh.messages) as Code[]).filter((code) => !seen.has(code));
    // Tested beside their modules: drawn-problems.test.ts, share-problems.test.ts, files.test.ts, schema-problems.test.ts, publication.test.ts.
    expect(unseen.filter((code) => !code.startsWith('publish-'))).toEqual([
      'glyph-missing',
      'picture-impossible',
      'share-glyph',
      'share-words',
      'file-refused',
      'invalid-field',
    ]);
  }, 30_000);
});
