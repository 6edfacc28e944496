/** Everything a host must decide comes from the environment; everything a story must decide comes from its folder. */
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { storyIntegration } from './src/build/integration.ts';
import { environment } from './src/lib/environment.ts';

const { siteUrl, basePath, storyDir, outDir, cacheDir } = environment();

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  cacheDir,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Content is read by src/story, not by Astro's Markdown: see docs/decisions/002.
  integrations: [
    storyIntegration({ storyDir, cacheDir }),
    sitemap({ filter: (page) => !page.includes('/exhibit/') }),
  ],
  vite: {
    define: { BASE_PATH: JSON.stringify(basePath) },
    build: {
      // Astro lowers nothing by default; these are the oldest screens that still get the whole page (docs: BR-2).
      target: ['chrome87', 'edge88', 'firefox78', 'safari14'],
      cssTarget: ['chrome87', 'edge88', 'firefox78', 'safari14'],
      // An inlined script or font would need a hole in the content security policy.
      assetsInlineLimit: 0,
    },
    // Whose code it is stays at its head: licences ask for it. None of it is in what a page fetches before it is asked.
    environments: { client: { build: { rolldownOptions: { output: { comments: { legal: true } } } } } },
  },
});
