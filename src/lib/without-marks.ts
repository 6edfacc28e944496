/**
 * A text as it was meant. Editors on Windows put a byte-order mark before it, and tools that join files leave several; a YAML or
 * JSON reader takes each for a sign of the text.
 */
export const withoutMarks = (text: string): string => text.replace(/^\uFEFF+/u, '');
