/** How Mozilla's HTTP Observatory judges a content security policy (mdn-http-observatory, src/analyzer/tests/csp.js). */

export interface Verdict {
  test: string;
  /** Points added to 100. */
  points: number;
  why: string;
}

type Policy = ReadonlyMap<string, ReadonlySet<string>>;

const BROAD = new Set(['ftp:', 'http:', 'https:', '*', 'http://*', 'http://*.*', 'https://*', 'https://*.*']);
const INLINE = new Set(["'unsafe-inline'", 'data:']);

/** Directives and their sources. @throws when a directive stands twice or the policy is none */
export function parsePolicy(text: string): Policy {
  const policy = new Map<string, Set<string>>();
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().toLowerCase().split(/\s+/u);
    if (name === '') continue;
    if (policy.has(name)) throw new Error(`${name} stands twice`);
    policy.set(name, new Set(sources.length === 0 && name.endsWith('-src') ? ["'none'"] : sources));
  }
  if (policy.size === 0) throw new Error('no directive');
  return policy;
}

const some = (sources: ReadonlySet<string>, ...sets: ReadonlySet<string>[]): boolean =>
  [...sources].some((source) => sets.some((set) => set.has(source)));

/** @param header value of the header; undefined where none was sent */
export function judgePolicy(header: string | undefined): Verdict {
  const verdict = (points: number, why: string): Verdict => ({
    test: 'content-security-policy',
    points,
    why,
  });
  if (header === undefined) return verdict(-25, 'not sent');
  let policy: Policy;
  try {
    policy = parsePolicy(header);
  } catch (error) {
    return verdict(-25, `cannot be read: ${(error as Error).message}`);
  }
  const any = new Set(['*']);
  const sources = (name: string): ReadonlySet<string> => policy.get(name) ?? policy.get('default-src') ?? any;
  const scripts = sources('script-src');
  const styles = sources('style-src');
  if (some(scripts, BROAD, INLINE) || some(sources('object-src'), BROAD))
    return verdict(-20, 'inline scripts, or scripts or objects from anywhere');
  const plain = (all: Iterable<string>): boolean => [...all].some((source) => /^(http|ftp):/u.test(source));
  const passive = ['img-src', 'media-src'];
  const active = [...policy].filter(([name]) => !passive.includes(name)).flatMap(([, list]) => [...list]);
  if (plain(active)) return verdict(-20, 'resources over plain http');
  if (scripts.has("'unsafe-eval'") || styles.has("'unsafe-eval'")) return verdict(-10, "'unsafe-eval'");
  if (passive.some((name) => plain(sources(name)))) return verdict(-10, 'pictures or media over plain http');
  if (some(styles, BROAD, INLINE)) return verdict(0, 'inline styles, or styles from anywhere');
  const standard = policy.get('default-src');
  return standard?.size === 1 && standard.has("'none'")
    ? verdict(10, "default-src 'none', nothing unsafe")
    : verdict(5, "nothing unsafe, but default-src is not 'none'");
}
