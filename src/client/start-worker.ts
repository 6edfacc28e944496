/** Starts a worker of the site's own: the one way in which a script's address may come from a script, beside trusted-types.ts. */
import { address } from '../lib/address.ts';
import { canFetch } from './fetch-data.ts';

/** Name of the policy that passes it; `src/hosting/policy.ts` allows it. */
const POLICY = 'worker';

/** The site's own rule; made once, for a name may be used only once. */
let rule: { createScriptURL(url: string): string } | undefined;

/** Only what the build has written passes. */
function createScriptURL(url: string): string {
  const { href } = new URL(url, location.href);
  if (href.startsWith(new URL(address('_astro/'), location.href).href)) return url;
  throw new TypeError(`${url}: not a script of this site`);
}

function makeRule(): { createScriptURL(url: string): string } {
  const rules = { createHTML: () => null, createScriptURL };
  // eslint-disable-next-line compat/compat -- asked for with `?.`
  return (window.trustedTypes?.createPolicy(POLICY, rules) as typeof rules | undefined) ?? rules;
}

/**
 * @param url of a file that the build has written
 * @returns undefined where the browser has no workers, or the page lies on a disk
 * @throws TypeError for any other address
 */
export function startWorker(url: string): Worker | undefined {
  if (!('Worker' in window) || !canFetch()) return undefined;
  rule ??= makeRule();
  return new Worker(rule.createScriptURL(url));
}
