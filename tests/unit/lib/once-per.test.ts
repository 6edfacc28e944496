import { describe, expect, it } from 'vitest';
import { oncePer } from '../../../src/lib/once-per.ts';

describe('oncePer', () => {
  it('works once a subject, and again for another that looks the same', () => {
    const asked: object[] = [];
    const count = oncePer((subject: { n: number }) => (asked.push(subject), subject.n));
    const [one, twin] = [{ n: 1 }, { n: 1 }];
    expect([count(one), count(one), count(twin)]).toEqual([1, 1, 1]);
    expect(asked).toEqual([one, twin]);
  });

  it('remembers that there is nothing', () => {
    let asked = 0;
    const none = oncePer((_: object) => void (asked += 1));
    const subject = {};
    none(subject);
    none(subject);
    expect(asked).toBe(1);
  });

  it('does not remember a failure', () => {
    let asked = 0;
    const fail = oncePer((_: object) => {
      asked += 1;
      throw new Error('no');
    });
    const subject = {};
    for (let i = 0; i < 2; i += 1) expect(() => fail(subject)).toThrow('no');
    expect(asked).toBe(2);
  });
});
