/** Front matter of `chapters/<id>.mdx`: what a chapter is called, and the hour of its light. */
import { z } from 'zod';
import { colour, id, words } from './common.ts';

/** Role tokens of a chapter's light. Body ink must reach 7:1 on paper, every other text colour 4.5:1. */
export const paletteSchema = z.strictObject({
  /** Background. */
  paper: colour,
  /** Words and numerals. */
  ink: colour,
  /** Captions, legends, distances not yet walked: quieter than ink, still text. */
  dim: colour,
  /** A dot at rest. */
  dot: colour,
  /** A dot that is meant. */
  lit: colour,
  /** The line that runs through the whole. */
  line: colour,
  /** The second colour: water, links. */
  accent: colour,
});

export const chapterSchema = z.strictObject({
  /** What it is counted as: 序, 第一幕, 尾声. */
  kicker: words,
  /** Title by sense, without the kicker. */
  title: words.max(24),
  /** 40–80 characters: the description of the chapter's own page. */
  summary: words.max(160),
  /** Name of its hour, told in the contents: 深夜, 街灯. */
  hour: words,
  /** Distance at its first beat and at its end. */
  metres: z.tuple([z.number(), z.number()]),
  palette: paletteSchema,
  /** Clip id of the ambience that may sound while one reads it. */
  ambience: id.optional(),
});

export type ChapterMeta = z.output<typeof chapterSchema>;
export type Palette = z.output<typeof paletteSchema>;
