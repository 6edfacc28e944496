/** Content types by ending: hosts know most of them, but not all know the same. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  geojson: 'application/geo+json',
  csv: 'text/csv',
  txt: 'text/plain',
  xml: 'application/xml',
  vtt: 'text/vtt',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  webm: 'audio/webm',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  zip: 'application/zip',
};

/** Types that are text: sent with their encoding named, and squeezed on the way. */
const TEXT = /^(text\/|application\/(json|geo\+json|xml|manifest\+json)$|image\/svg)/u;

/** @param type with or without its encoding */
export const isText = (type: string): boolean => TEXT.test(type.split(';')[0] ?? '');
export const TEXT_TYPES: readonly string[] = Object.values(MEDIA_TYPES).filter(isText);

/** Type of a file as it is sent, by the ending of its name. */
export function contentType(path: string): string {
  const type = MEDIA_TYPES[/\.([a-z0-9]+)$/u.exec(path)?.[1] ?? ''] ?? 'application/octet-stream';
  // SVG names its own encoding.
  return isText(type) && type !== 'image/svg+xml' ? `${type}; charset=utf-8` : type;
}
