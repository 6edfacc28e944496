/** Which other servers a built site may speak to: read from the site itself, so that headers and pages cannot differ. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guests } from '../../src/hosting/policy.ts';
import { environment } from '../../src/lib/environment.ts';

/** @param dist folder of a built site; one without a story has no guests */
export function guestsOf(dist: string): Guests {
  const file = join(dist, 'data/story.json');
  const story = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { map?: { tiles?: { url: string } } })
    : {};
  return { tiles: story.map?.tiles?.url, wechat: environment().wechat };
}
