/** Brings a sound to its loudness without letting a peak out, and measures what came of it. */
import { limit, scale, type Mono } from './dsp.ts';
import { loudness, truePeak } from './loudness.ts';

/** Loudness a kind is played at, LUFS (SO-7). Effects are sparing and short. */
export const TARGETS: Record<string, number> = { ambience: -24, effect: -22, narration: -18 };
export const DEFAULT_TARGET = -16;
/** Highest true peak, dBTP; encoding adds a little, so the master stays well below -1. */
const CEILING = -2;

/** Gain and limiter until loudness is within 0.1 LU: a limiter takes some away again. */
export function master(channels: readonly Mono[], target: number): Mono[] {
  let gain = target - loudness(channels);
  let out = [...channels];
  for (let i = 0; i < 6; i += 1) {
    out = limit(
      channels.map((one) => scale(one, 10 ** (gain / 20))),
      10 ** (CEILING / 20),
    );
    const missing = target - loudness(out);
    if (Math.abs(missing) < 0.1) break;
    gain += missing;
  }
  const over = truePeak(out) - CEILING;
  return over > 0.5 ? out.map((one) => scale(one, 10 ** (-over / 20))) : out;
}
