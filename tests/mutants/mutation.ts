/** What one mutation is: it changes a folder and says what it did, or does nothing and says so. */
import type { Dice } from './dice.ts';
import type { Folder } from './folder.ts';

/** @returns what was done to which file, or undefined where the story has nothing for it to change. */
export type Mutation = (folder: Folder, dice: Dice) => string | undefined;

/**
 * Stands in every text that is put in from outside. Were it ever read as markup there would be an element of this name, and
 * no page of ours has one.
 */
export const CANARY = 'canary-x';
/** Ways out of text, attribute, comment, script and CDATA into markup. */
export const BREAKOUTS = [
  `<${CANARY}>`,
  `"><${CANARY} a="`,
  `'><${CANARY} a='`,
  `--><${CANARY}>`,
  `</script><${CANARY}>`,
  `</title></textarea></style><${CANARY}>`,
  `]]><${CANARY}/>`,
  `&lt;${CANARY}&gt;<${CANARY}>`,
] as const;
