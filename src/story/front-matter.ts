/** Parts a chapter's file: front matter between `---` lines, then the words. Both keep their line numbers. */

export interface SplitText {
  /** YAML, on the lines it had in the file. */
  head: string;
  /** Words, on the lines they had in the file. */
  body: string;
}

/** @returns undefined when the file does not begin with a closed front matter. */
export function splitFrontMatter(text: string): SplitText | undefined {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
  if (end < 0) return undefined;
  return {
    head: ['', ...lines.slice(1, end)].join('\n'),
    body: [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n'),
  };
}
