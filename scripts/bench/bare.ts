/** The limit: the same words as a bare HTML page, without a style, a script or a face; with the same still pictures or without. */

/** What a picture keeps of its attributes: what it shows and the room it takes. */
const KEPT = /\s(?:src|srcset|media|width|height|alt|loading)="[^"]*"/gu;
const PICTURES = new Set(['img', 'source', 'picture']);

export interface Bare {
  /** Keep the still pictures. */
  pictures: boolean;
}

/** A built page with nothing left but its words, in the order they stand. */
export function bareWords(html: string, { pictures }: Bare = { pictures: false }): string {
  const body = /<body[^>]*>([\s\S]*)<\/body>/u.exec(html)?.[1] ?? '';
  const words = body
    .replace(/<(script|style|svg|template)\b[\s\S]*?<\/\1>/gu, '')
    .replace(/<\/?(?:link|canvas|dialog|button|[a-z]+-[a-z-]+)\b[^>]*>/gu, '')
    .replace(pictures ? /(?!)/gu : /<\/?(?:picture|source|img)\b[^>]*>/gu, '')
    .replace(/<([a-z0-9]+)(?=\s)[^>]*>/gu, (tag, name: string) => {
      const kept = PICTURES.has(name)
        ? (tag.match(KEPT) ?? []).join('')
        : (/\shref="[^"]*"/u.exec(tag)?.[0] ?? '');
      return `<${name}${kept}>`;
    });
  const lang = /<html[^>]*\slang="([^"]*)"/u.exec(html)?.[1] ?? 'en';
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>bare</title></head><body>${words}</body></html>`
  );
}
