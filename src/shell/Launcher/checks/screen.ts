/** Is the screen large enough, and which way up? */
import type { Finding } from './finding.ts';

/** The smallest screens the performers are composed for, longer and shorter side, CSS px (KI-9). */
const LEAST = [1024, 720] as const;

/** @param width of the screen in CSS px. @param ratio device pixels to one of them */
export function judgeScreen(width: number, height: number, ratio: number): Finding {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const values = {
    width: Math.round(width * ratio),
    height: Math.round(height * ratio),
    ratio: Math.round(ratio * 100) / 100,
  };
  if (long < LEAST[0] || short < LEAST[1])
    return { grade: 'bad', say: 'screen-small', values: { ...values, width, height } };
  return {
    grade: 'good',
    say: 'screen-good',
    values: { ...values, shape: width >= height ? 'landscape' : 'portrait' },
  };
}

export const checkScreen = (): Finding =>
  judgeScreen(screen.width, screen.height, window.devicePixelRatio || 1);
