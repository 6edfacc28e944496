/**
 * `npm run hosts -- [--folder /var/www/story] [--into dist] [--squeeze]`: what a host needs to serve the built site with the
 * headers of the one table. A build writes it too; this is for another folder on the server, for hosts that want their file
 * inside the site (--into: Netlify, Cloudflare, Vercel), and for copies squeezed beforehand (--squeeze: nginx, Caddy).
 */
import { copyFileSync, existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '../src/lib/environment.ts';
import { squeeze } from './hosts/squeeze.ts';
import { writeHosts } from './hosts/write.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    into: { type: 'string' },
    squeeze: { type: 'boolean', default: false },
  },
});
const { outDir } = environment();
if (!existsSync(join(outDir, 'index.html'))) {
  console.error(`${relative('', outDir)} holds no site → run "npm run build" first.`);
  process.exit(1);
}
const dir = writeHosts(outDir, values.folder?.replace(/\/+$/u, ''));
console.log(`${relative('', dir)}/: nginx.conf, Caddyfile, _headers, vercel.json`);
if (values.into !== undefined) {
  const into = resolve(values.into);
  for (const name of ['_headers', 'vercel.json']) copyFileSync(join(dir, name), join(into, name));
  console.log(
    `${relative('', into)}/: _headers and vercel.json, for hosts that look for them inside the site`,
  );
}
if (values.squeeze) {
  const { files, before, after } = squeeze(outDir);
  const kb = (bytes: number): string => `${Math.round(bytes / 1024)} kB`;
  console.log(`${files} text files squeezed beforehand: ${kb(before)} → ${kb(after)}`);
}
