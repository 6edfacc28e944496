import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storyIntegration } from '../../../src/build/integration.ts';
import { generatedDir } from '../../../src/lib/generated-dir.ts';

const minimal = resolve('tests/fixtures/stories/minimal');

let cacheDir: string;
beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'integration-'));
});
afterEach(() => rmSync(cacheDir, { recursive: true, force: true }));

/** Runs the setup hook as Astro does. @returns the configuration it adds and the files it watches. */
async function setUp(storyDir: string, command: 'build' | 'dev') {
  const config: unknown[] = [];
  const watched: string[] = [];
  const hook = storyIntegration({ storyDir, cacheDir }).hooks['astro:config:setup'];
  const options = {
    command,
    updateConfig: (one: unknown) => config.push(one),
    addWatchFile: (path: string) => watched.push(path),
    injectScript: () => undefined,
    logger: { info: () => undefined },
  };
  await hook?.(options as unknown as Parameters<NonNullable<typeof hook>>[0]);
  return { config, watched };
}

describe('storyIntegration', () => {
  it('lays light and face beside the engine and says where they are', async () => {
    const dir = generatedDir({ storyDir: minimal, cacheDir });
    const { config, watched } = await setUp(minimal, 'build');
    expect(config).toMatchObject([
      { vite: { resolve: { alias: { '@generated': dir } }, plugins: [{ name: 'shipped-packages' }] } },
    ]);
    expect(readFileSync(join(dir, 'palette.css'), 'utf8')).toContain('[data-light=');
    expect(readFileSync(join(dir, 'display.woff2')).subarray(0, 4).toString('latin1')).toBe('wOF2');
    expect(watched).toEqual([]);
    const index = JSON.parse(readFileSync(join(dir, 'share.json'), 'utf8')) as Record<string, string>;
    expect(Object.keys(index)).toContain('cards/story-square.png');
    for (const key of Object.values(index))
      expect(existsSync(join(cacheDir, 'cards', `${key}.png`))).toBe(true);
  }, 60_000);

  it('watches the story while one writes', async () => {
    expect((await setUp(minimal, 'dev')).watched).toEqual([join(minimal, 'story.yaml')]);
  });

  it('writes nothing for a story that is not there', async () => {
    const nowhere = join(cacheDir, 'nowhere');
    await expect(setUp(nowhere, 'build')).rejects.toThrow();
    expect(existsSync(generatedDir({ storyDir: nowhere, cacheDir }))).toBe(false);
  });
});
