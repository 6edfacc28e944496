/** Looks things up in a checked story. Every id in it exists, so a miss is a fault of the engine. */

/** The part of a list that has this id. @throws when there is none. */
export function byId<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((part) => part.id === id);
  if (found === undefined) throw new Error(`no part of the story has the id "${id}"`);
  return found;
}
