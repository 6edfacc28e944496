/** Lines that the builds of editions end with. */

/** Characters that the face has not got: shown in whatever face the machine has. */
export const sayMissing = (missing: readonly string[]): string =>
  missing.length === 0 ? '' : `\n  not in the text face, left to the machine's own: ${missing.join(' ')}`;
