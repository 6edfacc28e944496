/** Everybody may read everything; the map of the site is where its public address says. */
import type { APIRoute } from 'astro';
import { absolute } from '../lib/address.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('sitemap-index.xml', site)}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
