/** A reader's way through the folder: every section, the map, a voice, the walk with sound, the code to scan. */
import { until, type FolderReader } from './folder-reader.ts';

/** Scrolls through the whole page, a screen at a time. */
const READ_THROUGH = `(async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.8) {
    scrollTo(0, y);
    await new Promise((done) => setTimeout(done, 40));
  }
  scrollTo(0, 0);
  await new Promise((done) => setTimeout(done, 300));
  return document.querySelectorAll('.stage-drawing').length;
})()`;

export interface Seen {
  /** Sections that have words in the page, by id. */
  sections: string[];
  /** Drawings that came onto the stage. */
  drawings: number;
  /** Marks of the living map over the story. */
  marks: number;
  water: boolean;
  sound: string;
  code: number;
  /** Where a voice stands after it was set to two thirds, s, and how long it is. */
  voice: { at: number; seconds: number };
}

/** @param root address of the folder, ending in a slash */
export async function walkThrough(reader: FolderReader, root: string): Promise<Seen> {
  await reader.open(`${root}index.html`);
  await until(reader, `document.documentElement.dataset.performance === 'scroll'`);
  const sections = await reader.see<string[]>(
    `[...document.querySelectorAll('main [id]')].filter(e => e.closest('template') === null && e.innerText?.trim()).map(e => e.id)`,
  );
  const drawings = await reader.see<number>(READ_THROUGH);

  await reader.see(`document.querySelector('map-link a').click()`);
  const marks = await until<number>(
    reader,
    `document.querySelector('.map-dialog story-map[data-live]')?.querySelectorAll('.atlas-live [class*=mark]').length`,
  );
  const water = await reader.see<boolean>(`document.querySelector('.map-dialog .atlas-lack') === null`);
  await reader.see(`document.querySelector('.map-dialog-close').click()`);

  await reader.press('.sound-button');
  const sound = await until<string>(
    reader,
    `(s => s !== 'off' && s)(document.querySelector('sound-switch').dataset.sound)`,
  );
  await reader.see(`document.querySelector('.reader-share').click()`);
  await until(reader, `document.querySelector('#share-sheet').open`);
  await reader.see(`document.querySelector('[data-way=qr]').click()`);
  const code = await until<number>(reader, `document.querySelector('#share-sheet img')?.naturalWidth`);

  await reader.open(`${root}listen/index.html`);
  await reader.see(`document.querySelector('clip-player').scrollIntoView()`);
  await until(reader, `document.querySelector('clip-player .player-play')`);
  const voice = await reader.see<Seen['voice']>(`(async () => {
    const audio = new Audio([...document.querySelectorAll('clip-player source')].find(s => s.type.includes(
      document.createElement('audio').canPlayType('audio/webm; codecs=opus') ? 'webm' : 'mp4')).src);
    await new Promise((done, fail) => { audio.oncanplay = done; audio.onerror = () => fail(audio.error.message); audio.load(); });
    audio.currentTime = audio.duration * 2 / 3;
    await new Promise((done) => (audio.onseeked = done));
    return { at: audio.currentTime, seconds: audio.duration };
  })()`);
  await reader.open(`${root}map/index.html`);
  await reader.see(`document.querySelector('story-map').scrollIntoView()`);
  await until(reader, `document.querySelector('story-map')?.dataset.live !== undefined`);
  return { sections, drawings, marks, water, sound, code, voice };
}
