import { expect, test } from 'vitest';
import { withoutMarks } from '../../../src/lib/without-marks.ts';

test('marks before a text are no part of it, however many; one within it is', () => {
  expect(withoutMarks('字\r\n')).toBe('字\r\n');
  expect(withoutMarks('\uFEFF字')).toBe('字');
  expect(withoutMarks('\uFEFF\uFEFF字\uFEFF')).toBe('字\uFEFF');
});
