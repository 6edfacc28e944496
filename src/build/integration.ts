/**
 * Joins a story to Astro: checks it before anything is written, and lays beside the engine what only this story can
 * tell (its light, its display face). A story with a problem stops the build with exit 1 and leaves `dist/` as it was.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { composeAlbum, drawAlbum } from '../cards/album.ts';
import { rasterKey } from '../cards/draw.ts';
import { environment } from '../lib/environment.ts';
import { generatedDir } from '../lib/generated-dir.ts';
import { loadStory, StoryError } from '../story/index.ts';
import type { Story } from '../story/types.ts';
import { beatCss } from './beat-css.ts';
import { displayFaces } from './display-faces.ts';
import { displayFontPackage } from './display-font.ts';
import { drawnProblems } from './drawn-problems.ts';
import { paletteCss } from './palette-css.ts';
import { photoCss } from './photo-css.ts';
import { railCss } from './rail-css.ts';
import { hintPages } from './script-hints.ts';
import { shareProblems } from './share-problems.ts';
import { shippedPackages } from './shipped-packages.ts';
import { writeServiceWorker } from './service-worker.ts';

interface Options {
  /** Absolute folder of the story. */
  storyDir: string;
  /** Absolute folder for what is generated; one sub-folder a story. */
  cacheDir: string;
}

/** Writes palette.css, the display face, and an empty index of share pictures: a build fills it. */
async function generate(story: Story, dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  await writeFile(
    join(dir, 'palette.css'),
    paletteCss(story) + railCss(story) + beatCss(story) + photoCss(story),
  );
  await writeFile(join(dir, 'share.json'), '{}');
  for (const [name, content] of await displayFaces(story)) await writeFile(join(dir, name), content);
}

/** Composes every share picture and draws those the cache does not have: before the first page is written. */
async function sharePictures(
  story: Story,
  { cacheDir }: Options,
  dir: string,
): Promise<{ all: number; drawn: number }> {
  const { siteUrl, basePath } = environment();
  const { pictures, faults } = await composeAlbum(story, { siteUrl, basePath, cacheDir });
  if (faults.length > 0) throw new StoryError(shareProblems(story, faults), story.dir);
  const drawn = await drawAlbum(pictures, cacheDir);
  const index = Object.fromEntries(pictures.map((picture) => [picture.path, rasterKey(picture)]));
  await writeFile(join(dir, 'share.json'), JSON.stringify(index));
  return { all: pictures.length, drawn };
}

export function storyIntegration(options: Options): AstroIntegration {
  const dir = generatedDir(options);
  return {
    name: 'story',
    hooks: {
      'astro:config:setup': async ({ updateConfig, addWatchFile, injectScript, command, logger }) => {
        const story = loadStory(options.storyDir, (notes) => logger.warn(notes));
        const drawn = await drawnProblems(story);
        if (drawn.length > 0) throw new StoryError(drawn, story.dir);
        await generate(story, dir);
        if (command === 'build') {
          const { all, drawn } = await sharePictures(story, options, dir);
          logger.info(`${all} share pictures, ${drawn} of them drawn now`);
        }
        const { wechat } = environment();
        if (wechat !== undefined) {
          // Injected and not imported, so that a build without it holds nothing of it.
          injectScript('page', `import '/src/client/wechat.ts';`);
          updateConfig({ vite: { define: { WX_SETTINGS: JSON.stringify(wechat) } } });
        }
        updateConfig({
          vite: {
            resolve: { alias: { '@generated': dir } },
            plugins: [shippedPackages(dir, [displayFontPackage()])],
          },
        });
        if (command === 'dev') addWatchFile(join(options.storyDir, 'story.yaml'));
      },
      'astro:build:done': async ({ dir: built, logger }) => {
        const site = fileURLToPath(built);
        await hintPages(site);
        // Last of all: it holds the hash of every file that the site has now.
        const { files, bytes } = await writeServiceWorker(site, environment().offline);
        logger.info(`a browser may keep ${files} files, ${Math.round(bytes / 1024)} kB`);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add(options.storyDir);
        server.watcher.on('change', (path) => {
          if (!path.startsWith(options.storyDir)) return;
          try {
            void generate(loadStory(options.storyDir), dir);
            server.hot.send({ type: 'full-reload' });
          } catch (error) {
            // The page keeps its last good state; the editor reads what is wrong in the terminal.
            logger.error(error instanceof Error ? error.message : String(error));
          }
        });
      },
    },
  };
}
