/** Who may import whom (law 5): a table, and the rules that a table cannot say. */
import { roomOf, type Import } from './source.ts';

interface Room {
  /** Rooms that the room's components and modules may import. */
  from: readonly string[];
  /** The same for the `.ts` files of a room whose `.astro` files may do more. */
  script?: readonly string[];
}

const BELOW_PAGES = [
  'performers',
  'shell',
  'blocks',
  'cards',
  'map',
  'pictures',
  'scenery',
  'story',
  'schemas',
  'hosting',
  'ui',
  'lib',
  'crowd',
  'styles',
];

/** The table of src/README.md. Its line "anything above" is BELOW_PAGES. */
export const ROOMS: Readonly<Record<string, Room>> = {
  pages: { from: ['layouts', ...BELOW_PAGES] },
  layouts: { from: BELOW_PAGES },
  performers: {
    from: [
      'blocks',
      'shell',
      'map',
      'pictures',
      'scenery',
      'story',
      'schemas',
      'ui',
      'lib',
      'crowd',
      'client',
      'styles',
    ],
  },
  shell: {
    from: ['map', 'story', 'schemas', 'hosting', 'ui', 'lib', 'crowd', 'styles'],
    script: ['client', 'lib', 'crowd'],
  },
  blocks: { from: ['scenery', 'story', 'schemas', 'ui', 'lib', 'crowd', 'client', 'styles'] },
  cards: { from: ['pictures', 'scenery', 'story', 'schemas', 'ui', 'lib', 'crowd'] },
  build: { from: ['cards', 'pictures', 'scenery', 'story', 'schemas', 'hosting', 'lib'] },
  hosting: { from: ['lib'] },
  map: { from: ['pictures', 'scenery', 'story', 'schemas', 'crowd', 'lib'] },
  pictures: { from: ['scenery', 'story', 'schemas', 'crowd', 'lib'] },
  scenery: { from: ['crowd', 'lib'] },
  story: { from: ['schemas', 'lib'] },
  client: { from: ['lib', 'crowd'] },
  worker: { from: ['lib'] },
  ui: { from: ['lib'] },
  schemas: { from: ['lib'] },
  crowd: { from: [] },
  lib: { from: [] },
  styles: { from: [] },
};

/** Vendors that one room alone may import, so that an upgrade has one place to break. */
export const VENDORS: Readonly<Record<string, string>> = {
  gsap: 'client',
  leaflet: 'client',
  howler: 'client',
  photoswipe: 'client',
  'workbox-core': 'worker',
  'workbox-precaching': 'worker',
  'workbox-routing': 'worker',
  'workbox-strategies': 'worker',
};

/** Vendors that build time and browser share: small and pure. */
export const SHARED: ReadonlySet<string> = new Set(['topojson-client', 'supercluster', 'gcoord', 'uqr']);

/** Folder of one block: `src/blocks/Figure/…` → `Figure`; undefined for the registry beside the folders. */
const blockOf = (path: string): string | undefined => /^src\/blocks\/([^/]+)\//u.exec(path)?.[1];

/** What is wrong with an import, if anything is. */
export function importFault({ from, to }: Import): string | undefined {
  const room = roomOf(from);
  const said = `${from} imports ${to}`;
  if (room === undefined) return undefined;
  const rule = ROOMS[room];
  if (rule === undefined) return `${from}: the room "${room}" has no rule`;
  if (!to.startsWith('src/')) {
    const owner = VENDORS[to.split('/')[0] ?? ''];
    if (owner !== undefined && owner !== room) return `${said}: only ${owner} may`;
    return /^(\.\.|tests|scripts|content)\//u.test(to) ? `${said}: it lies outside the engine` : undefined;
  }
  const other = roomOf(to);
  if (other === undefined) return `${said}: it lies in no room`;
  if (other === room) {
    const [mine, theirs] = [blockOf(from), blockOf(to)];
    const stranger = room === 'blocks' && mine !== undefined && mine !== theirs;
    return stranger ? `${said}: no block imports another` : undefined;
  }
  const allowed = from.endsWith('.ts') && rule.script !== undefined ? rule.script : rule.from;
  return allowed.includes(other)
    ? undefined
    : `${said}: ${room} may import ${allowed.join(', ') || 'no room'}`;
}
