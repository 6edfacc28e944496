/** Reads comma-separated values (RFC 4180), for looking at what we publish. The byte-order mark and the last line end fall away. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const body = text.replace(/^\uFEFF/u, '').replace(/\r?\n$/u, '');
  for (let i = 0; i < body.length; i += 1) {
    const sign = body[i] ?? '';
    if (quoted) {
      if (sign === '"' && body[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"') quoted = true;
    else if (sign === ',' || sign === '\n') {
      rows.at(-1)?.push(cell.replace(/\r$/u, ''));
      cell = '';
      if (sign === '\n') rows.push([]);
    } else cell += sign;
  }
  rows.at(-1)?.push(cell);
  return rows;
}
