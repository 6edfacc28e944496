/** The recording comes: one file, one record with `replaces:`, and page, label, player and build change; the stand-in is gone. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environment } from '../../src/lib/environment.ts';
import { builtStory, buildStory, closeWorkshop, fixture, openWorkshop } from '../support/build-story.ts';
import { filesOf, read, storyOf } from '../support/dist.ts';
import { bareText } from '../support/html.ts';

/** A real audio file, of a kind every browser of the floor but one plays: our own bell, under another name. */
const REAL = 'content/media/audio/ding.m4a';

describe('a recording that comes', () => {
  let workshop: string;
  let story: string;
  let dist: string;
  const record = (lines: string) =>
    lines.replace(
      /^ {2}- \{id: song,.*$/mu,
      `  - {id: song, kind: song, title: 书车来了, series: 村口的歌, provenance: recorded, label: 村里人唱的, credit: 村合唱队, licence: CC BY 4.0, rightsHolder: 村合唱队, permissionRef: 第二号信, transcript: 书车来了，书车来了。, replaces: hum, file: song.m4a}`,
    );
  beforeAll(async () => {
    workshop = await openWorkshop();
    story = join(workshop, 'story');
    await cp(fixture('everything'), story, { recursive: true });
    await cp(REAL, join(story, 'media/audio/song.m4a'));
    const clips = join(story, 'data/clips.yaml');
    const before = await readFile(clips, 'utf8');
    expect(record(before)).not.toBe(before);
    await writeFile(clips, record(before));
    ({ dist } = await builtStory({ story, workshop }));
  });
  afterAll(() => closeWorkshop(workshop));

  it('is served, byte by byte', () =>
    expect(readFileSync(join(dist, 'audio/song.m4a')).equals(readFileSync(REAL))).toBe(true));
  it('sends the stand-in out of the build', () => {
    expect(filesOf(dist).filter((path) => path.startsWith('audio/'))).not.toContain('audio/hum.mp3');
    expect(Object.keys(storyOf(dist).sounds)).not.toContain('hum');
    expect(Object.keys(JSON.parse(read(dist, 'data/sounds.json')) as object).sort()).toEqual([
      'bell',
      'engine',
      'song',
    ]);
  });
  it.each(['index.html', 'listen/index.html'])('is what %s plays and names', (path) => {
    const html = read(dist, path);
    expect(html).toContain('src="/audio/song.m4a"');
    expect(html).not.toContain('hum.mp3');
    expect(bareText(html)).toContain('村里人唱的');
    expect(bareText(html)).not.toContain('录音待补，先听替身');
  });
  it('is credited with its licence and whose it is', () =>
    expect(bareText(read(dist, 'listen/index.html'))).toContain('制作村合唱队·许可CCBY4.0·权利人村合唱队'));

  it('is refused as a WAV file that nobody has encoded, with what to run', async () => {
    await writeFile(join(story, 'media/audio/song.wav'), 'RIFF');
    const clips = join(story, 'data/clips.yaml');
    await writeFile(clips, (await readFile(clips, 'utf8')).replace('file: song.m4a', 'file: song.wav'));
    const { code, stderr } = await buildStory({ story, workshop });
    expect(code).toBe(1);
    expect(stderr).toMatch(/data\/clips\.yaml:\d+ .*npm run audio/u);
  });
});

describe('the real story', () => {
  const { outDir } = environment();
  const scripts = readdirSync(join(outDir, '_astro')).filter((name) => name.endsWith('.js'));
  const holding = scripts.filter(
    (name) =>
      read(outDir, `_astro/${name}`).includes('HowlerGlobal') ||
      read(outDir, `_astro/${name}`).includes('autoSuspend'),
  );

  it('has one script that holds Howler, of 10 kB at most, and no page names it', () => {
    expect(holding).toHaveLength(1);
    const [name = ''] = holding;
    expect(gzipSync(readFileSync(join(outDir, '_astro', name)), { level: 9 }).length).toBeLessThanOrEqual(
      10 * 1024,
    );
    for (const page of filesOf(outDir).filter((path) => path.endsWith('.html')))
      expect(read(outDir, page)).not.toContain(name);
  });
  it('names its stand-ins as what they are, on the page and for the lock screen', () => {
    const { clips, sounds } = storyOf(outDir);
    const standIns = clips.filter(({ id, provenance }) => provenance === 'synthesised' && id in sounds);
    expect(standIns.length).toBeGreaterThan(10);
    const text = bareText(read(outDir, 'listen/index.html'));
    for (const { label = '' } of standIns) expect(text).toContain(label.replace(/\s+/gu, ''));
    expect(text).toContain('还没有人听过');
    expect(read(outDir, 'index.html')).toContain('data-label="合成演绎 · 本站原创，非原剧录音"');
  });
  it('serves every file it names', () => {
    const files = Object.values(storyOf(outDir).sounds).flatMap((sound) => sound.files);
    expect(files.filter((file) => !existsSync(join(outDir, 'audio', file)))).toEqual([]);
    expect(filesOf(outDir).filter((path) => path.startsWith('audio/'))).toHaveLength(files.length);
  });
});
