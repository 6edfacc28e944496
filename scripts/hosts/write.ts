/** Writes what hosts need beside a built site: `hosting/nginx.conf`, `Caddyfile`, `_headers`, `vercel.json`. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { headersFile } from '../../src/hosting/headers-file.ts';
import { headerTable } from '../../src/hosting/headers.ts';
import { nginxConf } from '../../src/hosting/nginx.ts';
import type { HostedSite } from '../../src/hosting/site.ts';
import { vercelJson } from '../../src/hosting/vercel.ts';
import { environment } from '../../src/lib/environment.ts';
import { guestsOf } from './guests.ts';

/** Where the examples of the manual put a site. */
export const SERVER_FOLDER = '/var/www/story';

/** Folder for what is written, beside the site: nothing of it is for readers. */
export const hostingDir = (dist: string): string => join(dirname(dist), 'hosting');

/** Entries of a site's root, folders with a slash at the end; not the two files that only hosts read. */
function rootOf(dist: string): string[] {
  return readdirSync(dist, { withFileTypes: true })
    .map((entry) => entry.name + (entry.isDirectory() ? '/' : ''))
    .filter((name) => name !== '_headers' && name !== 'vercel.json' && !/\.(br|gz)$/u.test(name))
    .sort();
}

/** Every file by its name. @param folder of the site on the server */
export function hostFiles(dist: string, folder = SERVER_FOLDER): Record<string, string> {
  const { siteUrl, basePath } = environment();
  const site: HostedSite = { table: headerTable(guestsOf(dist)), siteUrl, basePath, folder };
  return {
    'nginx.conf': nginxConf(site),
    Caddyfile: caddyfile(site),
    _headers: headersFile(site, rootOf(dist)),
    'vercel.json': vercelJson(site),
  };
}

/** Writes them beside the site. @returns the folder */
export function writeHosts(dist: string, folder?: string): string {
  const dir = hostingDir(dist);
  mkdirSync(dir, { recursive: true });
  for (const [name, text] of Object.entries(hostFiles(dist, folder))) writeFileSync(join(dir, name), text);
  return dir;
}
