/**
 * What follows a mistake of the page (KI-23): a soft reset; after three within five minutes the page loads itself anew; after three
 * such loads within a quarter of an hour it stops moving. Pure, and without the wall clock: a load remembers how long its page had lived.
 */
export type Remedy = 'soft' | 'reload' | 'still';

const MINUTE = 60_000;
export const ERRORS = { count: 3, within: 5 * MINUTE };
export const RELOADS = { count: 3, within: 15 * MINUTE };

/** What is kept over loads: how long each of the last pages had lived when it gave up, ms, newest last. */
export type Lives = readonly number[];

/** Keeps what could be a chain of lives and nothing else: it comes out of storage. */
export function livesOf(value: unknown): Lives {
  if (!Array.isArray(value)) return [];
  const lives = value.filter(
    (life): life is number => typeof life === 'number' && life >= 0 && Number.isFinite(life),
  );
  return lives.slice(-RELOADS.count);
}

/**
 * @param errors ages of the page at its mistakes, ms, oldest first, the present one last
 * @param lives of the pages before
 */
export function remedyFor(errors: readonly number[], lives: Lives): Remedy {
  const now = errors[errors.length - 1] ?? 0;
  const recent = errors.filter((at) => now - at <= ERRORS.within).length;
  if (recent < ERRORS.count) return 'soft';
  // This load would be the last of a chain: the lives between its first and now lie within the time.
  const chain = [...lives, now].slice(-RELOADS.count);
  const lasted = chain.slice(1).reduce((sum, life) => sum + life, 0);
  return chain.length >= RELOADS.count && lasted <= RELOADS.within ? 'still' : 'reload';
}
