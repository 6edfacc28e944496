/** Where crowd and words stand when no picture says otherwise: words on the quiet side, the crowd across from them. */
import type { Box, FormationName } from '../crowd/types.ts';
import type { CropName } from '../scenery/cue.ts';

/** Formations that are pictures in themselves: on a phone they stand above the words. */
const CROWD_ABOVE: ReadonlySet<FormationName> = new Set([
  'places',
  'links',
  'regions',
  'shape',
  'ring',
  'rows',
]);

const WORDS_ABOVE: Record<CropName, { field: Box; quiet: Box }> = {
  phone: {
    field: { x: 52, y: 400, width: 318, height: 390 },
    quiet: { x: 48, y: 64, width: 326, height: 320 },
  },
  hall: {
    field: { x: 980, y: 110, width: 860, height: 860 },
    quiet: { x: 150, y: 96, width: 760, height: 860 },
  },
};
const WORDS_BELOW: Record<CropName, { field: Box; quiet: Box }> = {
  phone: {
    field: { x: 52, y: 56, width: 318, height: 400 },
    quiet: { x: 48, y: 480, width: 326, height: 320 },
  },
  hall: WORDS_ABOVE.hall,
};

export function usualPlaces(crop: CropName, form: FormationName | undefined): { field: Box; quiet: Box } {
  return (form !== undefined && CROWD_ABOVE.has(form) ? WORDS_BELOW : WORDS_ABOVE)[crop];
}
