import { expect, it } from 'vitest';
import { generatedDir } from '../../../src/lib/generated-dir.ts';

it('is the same for the same story and another for another', () => {
  const dir = (storyDir: string) => generatedDir({ storyDir, cacheDir: '/cache' });
  expect(dir('/stories/a')).toBe(dir('/stories/a'));
  expect(dir('/stories/a')).not.toBe(dir('/stories/b'));
  expect(dir('/stories/a').startsWith('/cache')).toBe(true);
});
