import { describe, expect, it } from 'vitest';
import { partOf, rangeOf } from '../../../src/worker/part-of.ts';

describe('rangeOf', () => {
  it.each([
    ['bytes=0-', 10, [0, 9]],
    ['bytes=2-4', 10, [2, 4]],
    ['bytes=9-9', 10, [9, 9]],
    ['bytes=5-99', 10, [5, 9]],
    ['bytes=-3', 10, [7, 9]],
    ['bytes=-99', 10, [0, 9]],
    ['bytes=10-', 10, false],
    ['bytes=10-12', 10, false],
    ['bytes=-0', 10, false],
    [null, 10, undefined],
    ['', 10, undefined],
    ['bytes=-', 10, undefined],
    ['bytes=4-2', 10, undefined],
    ['bytes=0-1,3-4', 10, undefined],
    ['lines=0-1', 10, undefined],
  ] as const)('%s of %i', (header, size, range) => expect(rangeOf(header, size)).toEqual(range));
});

describe('partOf', () => {
  const whole = (): Response => new Response('0123456789', { headers: { 'content-type': 'audio/webm' } });

  it('cuts the part, with its head', async () => {
    const part = await partOf(whole(), 'bytes=2-4');
    expect([part.status, await part.text()]).toEqual([206, '234']);
    expect(Object.fromEntries(part.headers)).toMatchObject({
      'content-range': 'bytes 2-4/10',
      'content-length': '3',
      'content-type': 'audio/webm',
    });
  });

  it('sends the whole where no part is asked for, and refuses what lies beyond', async () => {
    const all = await partOf(whole(), null);
    expect([all.status, await all.text()]).toEqual([200, '0123456789']);
    const none = await partOf(whole(), 'bytes=10-');
    expect([none.status, none.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  });
});
