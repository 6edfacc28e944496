/**
 * `_headers` of Netlify and Cloudflare Pages. All rules that match an address apply there, and a header that two of them
 * name is joined with commas: so no header stands in two rules that meet. What is common stands under the site's own path; what differs,
 * once for every entry of the site's root.
 */
import { classOf, type Headers } from './headers.ts';
import { WRITTEN, type HostedSite } from './site.ts';

/** Cloudflare's limits (Pages, "Headers"); Netlify has none that are nearer. */
export const MAX_RULES = 100;
export const MAX_LINE = 2000;

const rule = (path: string, headers: Headers): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/** @param root entries of the built site's root: folders end in a slash */
export function headersFile({ table, basePath }: HostedSite, root: readonly string[]): string {
  const own = root.map((entry) => {
    const headers = classOf(entry.endsWith('/') ? `${entry}x` : entry, table).headers;
    return rule(`${basePath}${entry}${entry.endsWith('/') ? '*' : ''}`, headers);
  });
  const rules = [rule(`${basePath}*`, table.common), rule(basePath, classOf('index.html', table).headers), ...own];
  const text = `# ${WRITTEN}\n${rules.join('\n')}\n`;
  const longest = Math.max(...text.split('\n').map((line) => line.length));
  if (rules.length > MAX_RULES || longest > MAX_LINE)
    throw new Error(
      `_headers has ${rules.length} rules and a line of ${longest} characters; Cloudflare takes ${MAX_RULES} and ${MAX_LINE}. ` +
        'Give fewer folders classes of their own in src/hosting/headers.ts.',
    );
  return text;
}
