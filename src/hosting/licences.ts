/** What of others is sent to readers, and on which terms it may be. */

/** File in the generated folder: the build writes it with the bundles, the page of notices, made after them, reads it. */
export const SHIPPED_FILE = 'shipped.json';

export interface Shipped {
  name: string;
  version: string;
  /** As its package says: an SPDX name, mostly. */
  licence: string;
  /** Text of the licence; where a package brings none, the notice at the head of its code. */
  text: string;
}

/** Licences under which code and fonts may be sent to a reader: none asks for the source of the whole. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
  'OFL-1.1',
  // GSAP (docs/decisions/013): free for any site, but its notices must stay, and no tool that animates without code, and
  // competes with Webflow's, may be built on it.
  "Standard 'no charge' license: https://gsap.com/standard-license.",
]);

/** @param licence an SPDX expression: all of `A AND B` must be allowed, one of `A OR B` */
export function isAllowed(licence: string, allowed: ReadonlySet<string> = ALLOWED): boolean {
  if (allowed.has(licence)) return true;
  const bare = licence.replace(/^\((.*)\)$/u, '$1');
  if (/ OR /u.test(bare)) return bare.split(' OR ').some((one) => isAllowed(one.trim(), allowed));
  return / AND /u.test(bare) && bare.split(' AND ').every((one) => isAllowed(one.trim(), allowed));
}

/** What is wrong with what would be sent, a line each. */
export function licenceFaults(shipped: readonly Shipped[]): string[] {
  return shipped.flatMap(({ name, version, licence, text }) => [
    ...(isAllowed(licence)
      ? []
      : [
          `${name} ${version} would be sent to readers under “${licence}” → take it out, or, if its terms allow a closed page, add them to src/hosting/licences.ts.`,
        ]),
    ...(text === ''
      ? [`${name} ${version} brings no licence and no notice → add its text to its package, or take it out.`]
      : []),
  ]);
}
