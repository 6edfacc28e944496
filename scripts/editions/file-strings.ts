/** Addresses of built files in scripts: said at run time, from where the page's folder lies. */
import { parseAst } from 'rolldown/parseAst';

/** Where a page of this edition says its folder lies. */
const ROOT = 'document.documentElement.dataset.root';

interface Node {
  type: string;
  start: number;
  end: number;
  value?: unknown;
}

/** Every node of a syntax tree, in no order. */
function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(nodesOf);
  return 'type' in value && 'start' in value ? [value as Node, ...below] : below;
}

/**
 * Rewrites strings and templates that hold `/base/_astro/…`.
 * @param base the path the site was built for
 * @returns the same script, which takes them from `<html data-root>`
 */
export function fileStrings(code: string, base: string): string {
  const prefix = `${base}_astro/`;
  if (!code.includes(prefix)) return code;
  // A template may hold it in the midst of other text, but not as the end of a longer address.
  const within = new RegExp(`(?<![\\w./])${prefix.replaceAll('/', '\\/')}`, 'gu');
  const edits = nodesOf(parseAst(code)).flatMap(({ type, start, end, value }) => {
    if (type === 'Literal' && typeof value === 'string' && value.startsWith(prefix))
      return [{ start, end, text: `(${ROOT}+${JSON.stringify(value.slice(base.length))})` }];
    const raw = code.slice(start, end);
    if (type === 'TemplateElement' && raw.search(within) >= 0)
      return [{ start, end, text: raw.replace(within, `\${${ROOT}}_astro/`) }];
    return [];
  });
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}
