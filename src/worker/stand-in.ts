/** Which kept page stands in for one that is not kept, when there is no network. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  // A fact's own page: the page of all facts. A place's own page: the map.
  [/^f\//, 'facts/'],
  [/^map\//, 'map/'],
];

/** @param path of the page below the base */
export const standIn = (path: string): string | undefined =>
  STAND_INS.find(([pattern]) => pattern.test(path))?.[1];
