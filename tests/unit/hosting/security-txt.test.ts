import { describe, expect, it } from 'vitest';
import { securityTxt } from '../../../src/hosting/security-txt.ts';
import { daysUntil } from '../../../src/story/checks/publication.ts';

describe('security.txt', () => {
  const text = securityTxt(
    { contact: 'mailto:safe@story.example', expires: '2027-06-30' },
    'https://story.example/.well-known/security.txt',
  );
  it('has the fields of RFC 9116, each on a line of its own', () =>
    expect(text).toBe(
      'Contact: mailto:safe@story.example\nExpires: 2027-06-30T00:00:00Z\nPreferred-Languages: zh, en\n' +
        'Canonical: https://story.example/.well-known/security.txt\n',
    ));
  it('has a date that RFC 3339 knows', () =>
    expect(Number.isNaN(Date.parse(/^Expires: (.+)$/mu.exec(text)?.[1] ?? ''))).toBe(false));
});

describe('days until', () => {
  const now = Date.parse('2026-11-26T12:00:00Z');
  it.each([
    ['2026-12-27', 30],
    ['2026-12-28', 31],
    ['2026-11-26', -1],
    ['2027-11-27', 365],
    ['2027-02-31', undefined],
    ['2027-06', undefined],
    ['soon', undefined],
  ])('%s: %s', (date, days) => expect(daysUntil(date, now)).toBe(days));
});
