/** Drawings hold nothing but shapes, and are drawn for their crop: crowd, line and words find their places in its measures. */
import { CROP_SIZE } from '../../lib/crop-size.ts';
import { drawingFaults } from '../../lib/drawing-faults.ts';
import type { Check } from '../draft.ts';
import type { Report } from '../problems.ts';

const DRAWING = /^art\/.+-(phone|hall)\.svg$/u;

function checkSize(file: string, text: string, report: Report): void {
  const crop = DRAWING.exec(file)?.[1] as keyof typeof CROP_SIZE | undefined;
  if (crop === undefined) return;
  const { width, height } = CROP_SIZE[crop];
  const wanted = `0 0 ${width} ${height}`;
  const at = /\sviewBox\s*=\s*["']([^"']*)["']/u.exec(text);
  const found = at?.[1]?.trim().replace(/[\s,]+/gu, ' ');
  if (found === wanted) return;
  const line = text.slice(0, at === null ? 0 : at.index + 1).split('\n').length;
  report('art-size', { file, line }, file, { found, wanted });
}

export const checkDrawings: Check = ({ source }, report) => {
  for (const [file, text] of source.files) {
    if (!/^art\/.*\.svg$/iu.test(file)) continue;
    checkSize(file, text, report);
    for (const { line, what, name } of drawingFaults(text))
      report('drawing-fault', { file, line }, file, { what, name });
  }
};
