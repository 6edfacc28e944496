/** Reads the overture's syllables into strokes, and plays them. */
import { fadeEnds, filter, mixIn, scale, seconds, type Stereo } from './dsp.ts';
import { playHits, type Hit, type Stroke } from './opera.ts';
import { OVERTURE_RING, overture, type Phrase } from './scores/overture.ts';

const SYLLABLES: Record<string, readonly Stroke[]> = {
  大: ['drum'],
  扎: ['rim', 'clappers'],
  台: ['small'],
  才: ['cymbals'],
  仓: ['big', 'small', 'cymbals'],
};

/** Strokes in time; two syllables in one word share its time. @throws Error for a syllable nobody plays. */
export function hitsOfPhrases(phrases: readonly Phrase[]): { hits: Hit[]; seconds: number } {
  const hits: Hit[] = [];
  let time = 0.12;
  for (const { pace, force, syllables } of phrases) {
    const words = syllables.split(/\s+/u);
    words.forEach((word, i) => {
      const share = words.length === 1 ? 0 : i / (words.length - 1);
      const length = pace[0] + (pace[1] - pace[0]) * share;
      Array.from(word).forEach((syllable, k, all) => {
        if (syllable === '0') return;
        const strokes = SYLLABLES[syllable];
        if (strokes === undefined) throw new Error(`nobody plays "${syllable}"`);
        for (const stroke of strokes)
          hits.push({
            at: time + (length * k) / all.length,
            stroke,
            force: force[0] + (force[1] - force[0]) * share,
          });
      });
      time += length;
    });
  }
  return { hits, seconds: time + OVERTURE_RING };
}

/** Metals stand a little right, drum and clappers a little left; a short hall behind both. */
export function playOverture(): Stereo {
  const { hits, seconds: length } = hitsOfPhrases(overture);
  const wood = seconds(length);
  const metal = seconds(length);
  const isMetal = ({ stroke }: Hit): boolean => ['big', 'small', 'cymbals'].includes(stroke);
  playHits(
    wood,
    hits.filter((hit) => !isMetal(hit)),
  );
  playHits(metal, hits.filter(isMetal));
  const sides = [
    [0.9, 0.75, 0],
    [0.7, 1, 0.011],
  ] as const;
  const [left, right] = sides.map(([w, m, late]) => {
    const side = scale(wood, w);
    mixIn(side, metal, 0, m);
    const dull = filter(side, { type: 'low', hz: 3200 });
    for (const [at, gain] of [
      [0.037, 0.2],
      [0.061, 0.16],
      [0.097, 0.12],
      [0.149, 0.09],
      [0.213, 0.06],
    ] as const)
      mixIn(side, dull, at + late, gain);
    return fadeEnds(side, 0, 0.8);
  });
  return [left!, right!];
}
