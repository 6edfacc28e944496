import { expect, it } from 'vitest';
import { packageDir } from '../../../src/lib/package-dir.ts';

it.each([
  ['/a/node_modules/leaflet/dist/leaflet-src.esm.js', '/a/node_modules/leaflet'],
  ['/a/node_modules/@scope/name/x.js?url', '/a/node_modules/@scope/name'],
  ['node_modules/photoswipe/dist/photoswipe.css', 'node_modules/photoswipe'],
  ['\0vite/preload-helper.js', 'node_modules/vite'],
  ['\0/a/node_modules/gcoord/index.js', '/a/node_modules/gcoord'],
  ['/a/src/client/sound.ts', undefined],
])('%s', (id, dir) => expect(packageDir(id)).toBe(dir));
