/** What a page of the real story may weigh, bytes as they travel (brotli at its best). One place, so that a raise is seen. */
export const BUDGETS = {
  /** HTML of `/`. */
  html: 20 * 1024,
  /** All style sheets of `/` together. */
  css: 14 * 1024,
  /** The display face: already compressed. */
  displayFont: 45 * 1024,
  /** Scripts that `/` names in its HTML; all else is fetched when the page idles. */
  eagerScript: 6 * 1024,
} as const;

/**
 * What a page of each kind may weigh before the reader acts: its HTML, and every style sheet, script and face that it names,
 * with what these import. Pictures come when they are near and have budgets of their own (unit/pictures/art-weight).
 */
export const PAGE_BUDGETS: Readonly<Record<string, number>> = {
  '': 72 * 1024,
  's/': 60 * 1024,
  'map/': 72 * 1024,
  'listen/': 64 * 1024,
  'facts/': 60 * 1024,
};

/** The map: fetched when a reader is near it. */
export const MAP_BUDGETS = { code: 60 * 1024, data: 15 * 1024 } as const;

/** What the whole end-to-end suite may take on two cores, seconds. */
export const E2E_SECONDS = 240;
