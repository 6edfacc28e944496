/** What a reader chose, kept between visits. Storage may be missing, full or hold anything: then nothing is remembered. */

const PLACE = 'story:place';
const MODE = 'story:mode';
const TEXT = 'story:text';

export type ReadingMode = 'full' | 'still';

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Private windows and full disks refuse; the page works without.
  }
}

/** Section the reader had come to; only an id that could be one of ours. */
export function rememberedPlace(): string | undefined {
  const place = read(PLACE);
  return place !== undefined && /^[a-z][a-z0-9-]{0,40}$/.test(place) ? place : undefined;
}

export function rememberPlace(section: string): void {
  write(PLACE, section === '' ? undefined : section);
}

/** Mode asked for: by the address (`?motion=off`), else as remembered, else by the system. */
export function wantedMode(): ReadingMode {
  const asked = new URLSearchParams(location.search).get('motion');
  if (asked === 'off') return 'still';
  if (asked === 'on') return 'full';
  const kept = read(MODE);
  if (kept === 'still' || kept === 'full') return kept;
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'still' : 'full';
}

export function rememberMode(mode: ReadingMode): void {
  write(MODE, mode);
}

/** Step of the text size, 1–3: by the address (`?text=2`), else as remembered. */
export function wantedTextSize(): number {
  const asked = Number(new URLSearchParams(location.search).get('text') ?? read(TEXT));
  return asked === 2 || asked === 3 ? asked : 1;
}

export function rememberTextSize(size: number): void {
  write(TEXT, size === 1 ? undefined : String(size));
}
