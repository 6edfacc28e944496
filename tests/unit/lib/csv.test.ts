import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/lib/csv.ts';

/** Rows without the byte-order mark and the last line end. */
const lines = (csv: string): string => csv.slice(1, -2);

describe('toCsv', () => {
  it('starts with a byte-order mark and ends every row with CRLF', () => {
    expect(
      toCsv([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toBe('\uFEFFa,b\r\nc,d\r\n');
  });

  it('leaves a missing value empty and writes numbers plain', () => {
    expect(lines(toCsv([['x', undefined, 0, -12.5]]))).toBe('x,,0,-12.5');
  });

  it.each([
    ['a comma', 'a,b', '"a,b"'],
    ['a quotation mark', 'say "yes"', '"say ""yes"""'],
    ['a line end', 'one\ntwo', '"one\ntwo"'],
  ])('quotes %s', (_what, value, written) => expect(lines(toCsv([[value]]))).toBe(written));

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('defuses %j, which a spreadsheet would run', (value) => {
    expect(lines(toCsv([[value]]))).toBe(`'${value}`);
  });

  it('defuses and quotes at once', () => {
    expect(lines(toCsv([['=HYPERLINK("x","y")']]))).toBe('"\'=HYPERLINK(""x"",""y"")"');
  });
});
