/** The smallest PDF there is: one sheet, one picture as high as the sheet, in its middle (ISO 32000-1, 7.5). */

const POINTS = 72 / 25.4;

/**
 * @param jpeg a baseline JPEG in RGB
 * @param pixels its size
 * @param sheet mm
 */
export function pdfOf(
  jpeg: Buffer,
  pixels: { width: number; height: number },
  sheet: { width: number; height: number },
): Buffer {
  const [w, h] = [sheet.width * POINTS, sheet.height * POINTS];
  const wide = Math.min(w, (h * pixels.width) / pixels.height);
  const high = (wide * pixels.height) / pixels.width;
  const at = (value: number): string => value.toFixed(2);
  const draw = `q ${at(wide)} 0 0 ${at(high)} ${at((w - wide) / 2)} ${at((h - high) / 2)} cm /P Do Q`;
  const objects: (string | Buffer)[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${at(w)} ${at(h)}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
    ],
    [`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`],
    [
      `<< /Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    ],
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\n', 'latin1')];
  const starts: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, i) => {
    starts.push(length());
    parts.push(
      Buffer.from(`${i + 1} 0 obj\n`),
      ...object.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
      Buffer.from('\nendobj\n'),
    );
  });
  const table = length();
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${starts.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${starts.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
