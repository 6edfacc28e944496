/**
 * The one table of response headers. Everything that serves the site is rendered from it or reads it: nginx, Caddy,
 * Netlify and Cloudflare, Vercel, and the project's own server for preview and tests.
 */
import { headerPolicy, type Guests } from './policy.ts';

export type Headers = Readonly<Record<string, string>>;

/** Files that are served alike: folders and files of the site's root. The class without either is everything else. */
export interface FileClass {
  name: 'named by content' | 'shown elsewhere' | 'pictures and sounds' | 'all else';
  folders: readonly string[];
  files: readonly string[];
  /** What differs from class to class: the same names in every class. */
  headers: Headers;
}

export interface HeaderTable {
  /** The same for every answer, that of a missing page too. */
  common: Headers;
  /** Without overlap; the last is everything else. */
  classes: readonly FileClass[];
}

/** Powers of a browser that no page of the site asks for. */
const DENIED = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** A year: the name changes when the content does. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** A week: the name stays, and a late picture harms nobody. */
const A_WEEK = 'public, max-age=604800';
/** Kept, but asked for every time: pages name hashed files, and an old page would name files that are gone. */
const ASK = 'no-cache';

const held = (cache: string, from: 'same-origin' | 'cross-origin'): Headers => ({
  'Cache-Control': cache,
  'Cross-Origin-Resource-Policy': from,
});

export function headerTable(guests: Guests): HeaderTable {
  return {
    common: {
      'Content-Security-Policy': headerPolicy(guests),
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': DENIED.map((power) => `${power}=()`).join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'X-Frame-Options': 'SAMEORIGIN',
    },
    classes: [
      {
        name: 'named by content',
        folders: ['_astro', 'photos'],
        files: [],
        headers: held(FOR_EVER, 'same-origin'),
      },
      // Networks and chats show these in pages of their own.
      {
        name: 'shown elsewhere',
        folders: ['cards', 'posters'],
        files: [],
        headers: held(A_WEEK, 'cross-origin'),
      },
      {
        name: 'pictures and sounds',
        folders: ['art', 'audio', 'pictures', 'qr'],
        files: ['favicon.svg', 'icon-192.png', 'icon-512.png'],
        headers: held(A_WEEK, 'same-origin'),
      },
      { name: 'all else', folders: [], files: [], headers: held(ASK, 'same-origin') },
    ],
  };
}

/** The class of a file. @param path below the site's root, without a slash in front */
export function classOf(path: string, { classes }: HeaderTable): FileClass {
  const [folder = ''] = path.split('/');
  const own = classes.find(
    ({ folders, files }) => (path.includes('/') && folders.includes(folder)) || files.includes(path),
  );
  const rest = classes[classes.length - 1];
  if (rest === undefined) throw new Error('a table without classes');
  return own ?? rest;
}

/** Headers of one answer. @param path of the file below the site's root; undefined where there is none */
export function headersOf(path: string | undefined, table: HeaderTable): Headers {
  return { ...table.common, ...classOf(path ?? '404.html', table).headers };
}
