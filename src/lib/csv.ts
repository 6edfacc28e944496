/** Comma-separated values. https://www.rfc-editor.org/rfc/rfc4180 */
import { withoutMarks } from './without-marks.ts';

type Cell = string | number | undefined;

/** One cell; quoted where it must be. A leading = + - @ is defused so that no spreadsheet takes it for a formula. */
function cell(value: Cell): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
}

/** Rows to text: byte-order mark, CRLF between rows. */
export function toCsv(rows: Cell[][]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Text to rows keyed by the header line. Quotes as in RFC 4180; blank lines are passed over. */
export function parseCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = splitRows(withoutMarks(text));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

function splitRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // One cell at a time: quoted or plain, and what ends it.
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replace(/""/gu, '"'));
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
