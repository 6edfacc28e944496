/** A page from a disk fetches nothing: whatever asks for the story's files asks through one module (docs/offline.md). */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sourceFiles } from '../../support/source.ts';

/** Rooms whose scripts run in a page. */
const IN_PAGES = ['client', 'blocks', 'shell', 'performers'];
/** Who may ask by themselves, and for what. */
const MAY = new Set([
  // The one way.
  'src/client/fetch-data.ts',
  'src/client/fetch-markup.ts',
  // The same for what runs beside a page, and never from a disk.
  'src/client/fetch-in-worker.ts',
  // Other people's servers, on the web alone.
  'src/client/wechat.ts',
  // A picture as a file, where one can be fetched.
  'src/shell/ShareSheet/share-ways.ts',
  // The local server of a kiosk edition, and nobody elsewhere.
  'src/client/hall-server.ts',
  // Sends, and asks for nothing.
  'src/performers/stage/link.ts',
]);
/** What looks whether files are there, and takes a no for an answer. */
const LOOKS = /^src\/shell\/Launcher\/checks\//u;

it('data, pages and drawings are asked for in one place', () => {
  const found = IN_PAGES.flatMap((room) => sourceFiles(`src/${room}`, /\.ts$/u))
    .filter((path) => !MAY.has(path) && !LOOKS.test(path))
    .filter((path) => /(?<![.\w])fetch\(|new XMLHttpRequest/u.test(readFileSync(path, 'utf8')));
  expect(found, 'ask through src/client/fetch-data.ts').toEqual([]);
});
