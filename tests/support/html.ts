/** Enough HTML reading for pages that we wrote ourselves: start tags with attributes, and the text between tags. */

export interface Tag {
  name: string;
  attributes: Record<string, string>;
  /** Text up to the end tag, for elements that hold raw text (title, script, style). */
  raw: string;
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/giu;
const ATTRIBUTE = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;
const RAW = new Set(['script', 'style', 'title', 'textarea']);
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#34': '"',
  '#38': '&',
};

/** Resolves the character references that Astro writes. */
export function unescape(text: string): string {
  return text.replace(/&([a-z]+|#[0-9]+);/giu, (whole, name: string) => {
    if (ENTITIES[name] !== undefined) return ENTITIES[name];
    return name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : whole;
  });
}

/** Every start tag of a document, in order; comments and the insides of scripts and styles are not read as tags. */
export function tags(html: string): Tag[] {
  const source = html.replace(/<!--[\s\S]*?-->/gu, '');
  const found: Tag[] = [];
  TAG.lastIndex = 0;
  for (let match = TAG.exec(source); match !== null; match = TAG.exec(source)) {
    const name = (match[1] ?? '').toLowerCase();
    const attributes: Record<string, string> = {};
    for (const [, key = '', double, single, bare] of (match[2] ?? '').matchAll(ATTRIBUTE))
      attributes[key.toLowerCase()] = unescape(double ?? single ?? bare ?? '');
    let raw = '';
    if (RAW.has(name)) {
      const end = source.toLowerCase().indexOf(`</${name}`, TAG.lastIndex);
      raw = source.slice(TAG.lastIndex, end < 0 ? undefined : end);
      TAG.lastIndex = end < 0 ? source.length : end;
    }
    found.push({ name, attributes, raw });
  }
  return found;
}

/** Words of a document without tags, scripts and white space. */
export function bareText(html: string): string {
  const body = html.slice(Math.max(0, html.indexOf('<body')));
  return unescape(body.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<[^>]+>/gu, '')).replace(
    /\s+/gu,
    '',
  );
}

/** What search engines and share sheets read of a page. */
export function headOf(html: string): { title: string; description: string; canonical: string; h1: number } {
  const all = tags(html);
  const meta = (name: string) =>
    all.find(({ attributes }) => attributes['name'] === name)?.attributes['content'] ?? '';
  return {
    title: unescape(all.find(({ name }) => name === 'title')?.raw ?? ''),
    description: meta('description'),
    canonical: all.find(({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href'] ?? '',
    h1: all.filter(({ name }) => name === 'h1').length,
  };
}
