/**
 * `art/<name>.yaml` beside `art/<name>-phone.svg` and `art/<name>-hall.svg`: how the layers of a picture stand in each of
 * its states, and where in it the crowd and the line have their place. All lengths are units of the crop's viewBox.
 */
import { z } from 'zod';
import { id, pathData, words } from './common.ts';

/** Where a layer stands. Missing means as drawn: 0, 0, 1, 0, 1, 1. */
export const layerStateSchema = z.strictObject({
  x: z.number().optional(),
  y: z.number().optional(),
  scale: z.number().optional(),
  scaleX: z.number().optional(),
  scaleY: z.number().optional(),
  /** Degrees, clockwise. */
  rotate: z.number().optional(),
  opacity: z.number().min(0).max(1).optional(),
  /** Share of the layer that is uncovered, 0–1, from the side `wipe` names. For lines that draw themselves. */
  draw: z.number().min(0).max(1).optional(),
});

/** What is fixed about a layer: the point it turns and grows about, and the side a `draw` starts from. */
export const layerSchema = z.strictObject({
  origin: z.tuple([z.number(), z.number()]).optional(),
  wipe: z.enum(['left', 'right', 'top', 'bottom']).optional(),
});

export const boxSchema = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
});

/** A closed outline for the crowd to fill. Role 0 rest, 1 lit, 2 second colour. */
export const partSchema = z.strictObject({
  d: pathData,
  role: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(0),
});

export const cropSchema = z.strictObject({
  /** Where the crowd stands unless a state says otherwise. */
  field: boxSchema,
  /** The same, for a state of this name. */
  fields: z.record(id, boxSchema).default({}),
  /** Where words may lie: the quiet side of the picture. */
  quiet: boxSchema,
  layers: z.record(id, layerSchema).default({}),
  /** Layer states by name of state: what differs from the drawing. */
  states: z.record(id, z.record(id, layerStateSchema)).default({}),
  /** Centre lines a crowd can run along. */
  paths: z.record(id, pathData).default({}),
  /** Outlines a crowd can fill. */
  shapes: z.record(id, z.array(partSchema).min(1)).default({}),
});

/** A thing in the picture that can be found and that answers a need. */
export const objectSchema = z.strictObject({
  id,
  /** What it is called: words that one of its facts says. */
  name: words.max(16),
  /** The need it answers, likewise in the words of a fact. Missing where no fact says it. */
  need: words.max(16).optional(),
  /** One sentence about it; its numbers must be those of its facts. */
  says: words.max(80),
  /** Facts that know of it. */
  facts: z.array(id).min(1),
  /** Layers of the drawing that light. */
  layers: z.array(id).min(1),
  /** Where it is found in each crop. */
  phone: boxSchema,
  hall: boxSchema,
});

export const artSchema = z.strictObject({
  /** Who drew it and on what terms. */
  credit: words,
  /** Names of the states, in the order of the story; `rest` is the drawing as it is. */
  states: z.array(id).default([]),
  /** Things to be found in it, in the order in which the keyboard reaches them; shown where a beat has <Objects>. */
  objects: z.array(objectSchema).default([]),
  phone: cropSchema,
  hall: cropSchema,
});

export type ArtObject = z.output<typeof objectSchema>;
export type ArtRecord = z.output<typeof artSchema>;
export type ArtCrop = z.output<typeof cropSchema>;
export type LayerState = z.output<typeof layerStateSchema>;
