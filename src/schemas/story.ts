/** `story.yaml`: what the whole is called, where it is published, and the order of its chapters. */
import { z } from 'zod';
import { addressId, words } from './common.ts';
import { exhibitSchema } from './exhibit.ts';
import { mapSchema } from './map.ts';

const longitude = z.number().min(-180).max(180);
/** Where Mercator's map ends. */
const latitude = z.number().min(-85).max(85);

/** Where and under which numbers the story is published. Every field may be missing while one writes. */
export const publicationSchema = z.strictObject({
  /** Public address, https, without a path. The environment variable SITE_URL overrules it. */
  url: z.url({ protocol: /^https$/ }).optional(),
  /** ICP filing number, shown at the foot of every page and linked to the ministry. */
  icp: words.optional(),
  /** Public-security filing number, likewise. */
  police: words.optional(),
  /** Review number (审图号) of a boundary map; required as soon as boundaries are drawn. */
  mapReview: words.optional(),
  /** Whom to tell of a weak point of the site; becomes `/.well-known/security.txt` (RFC 9116). */
  security: z
    .strictObject({
      /** Where to write: `mailto:…`, `https://…` or `tel:…`. */
      contact: words,
      /** Last day it holds, YYYY-MM-DD: more than 30 days ahead, at most a year. */
      expires: words,
    })
    .optional(),
});

export const storySchema = z.strictObject({
  /** Name of the whole, without book-title marks. */
  title: words,
  /** Where the title may break, as parts that join to the title: [最后, 一公里]. Missing: wherever the words allow. */
  titleLines: z.array(words).min(1).max(4).optional(),
  /** One line under the title. */
  subtitle: words,
  /** 40–80 characters for search engines and share cards. */
  description: words.max(160),
  /** Language of the words: picks the interface words, the number style and the line-breaking rules. */
  lang: z.enum(['zh-CN', 'en']),
  /** Who made it, as it stands in the colophon. */
  byline: words,
  /** What must be known about the making, a paragraph each (stand-ins, sources, what is not told). */
  notes: z.array(words).default([]),
  /** The distance the reader walks: the first beat stands at `from`, the last at `to`. */
  distance: z.strictObject({ from: z.number().positive(), to: z.number().nonnegative(), unit: words }),
  /** Box that holds every place, degrees WGS-84: [west, south, east, north]. */
  bounds: z.tuple([longitude, latitude, longitude, latitude]).optional(),
  /** The map: what must stand beside it, and what it may show beyond the places. */
  map: mapSchema.optional(),
  /** Screens in a hall: the beats of the three-minute cut. */
  exhibit: exhibitSchema.optional(),
  publication: publicationSchema.default({}),
  /** Chapters in reading order; each is `chapters/<id>.mdx`. */
  chapters: z.array(addressId).min(1),
});

export type StoryMeta = z.output<typeof storySchema>;
