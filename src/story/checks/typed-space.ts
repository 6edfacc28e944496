/** The style sheet sets the space between Chinese and Latin (text-autospace): a typed one would double it. */

const TYPED_SPACE = /\p{Script=Han} +[A-Za-z0-9]|[A-Za-z0-9%] +\p{Script=Han}/u;
/** A quoted name keeps the spaces it has. */
const QUOTED = /“[^”]*”|「[^」]*」|《[^》]*》/gu;

/** The first typed space between Chinese and Latin, as it stands. */
export function typedSpace(text: string): { text: string; index: number } | undefined {
  const found = TYPED_SPACE.exec(text.replace(QUOTED, (quoted) => '。'.repeat(quoted.length)));
  return found === null ? undefined : { text: found[0], index: found.index };
}
