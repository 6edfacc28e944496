/** Small shapes shared by the schemas: ids, colours, dates. */
import { z } from 'zod';
import { hiddenSign } from '../lib/plain-signs.ts';

/** A stable ASCII name: it becomes part of an address, so it is written by hand and never derived from a title. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'ascii-id' })
  .max(40);

/** An id that stands in an address of its own (chapter, scene): at most 24 characters, so that the QR code stays coarse. */
export const addressId = id.max(24);

/** A colour as #RRGGBB, the one notation every browser of the floor and every renderer of ours reads alike. */
export const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, { error: 'hex-colour' });

/** YAML reads a bare year as a number; as a date it is words all the same. */
const yearAsWords = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

/** A date as far as it is known: a year, a month or a day, with words allowed after a space (2023-12-09 早晨). */
export const looseDate = z.preprocess(
  yearAsWords,
  z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?( .+)?$/, { error: 'loose-date' }),
);

/** A non-empty line of words, all of whose signs can be seen. */
export const words = z
  .string()
  .refine((text) => hiddenSign(text) === undefined, { error: 'hidden-sign', abort: true })
  .trim()
  .min(1);

/** A public address that a reader may be led to. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'web-address' });

/** Name of a file in one folder, that can stand in an address as it is. */
export const fileName = words.regex(/^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u, { error: 'file-name' });

/** SVG path data: commands and numbers, from a first move on. */
export const pathData = words.regex(/^[Mm][\d\s,.eE+\-MmLlHhVvCcSsQqTtAaZz]*$/, { error: 'path-data' });

/** When something held, as the source says it: 2022, 2018 年以来, unstated. */
export const timeWords = z.preprocess(yearAsWords, words);
