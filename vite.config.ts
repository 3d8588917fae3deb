import { fileURLToPath } from 'node:url';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import pkg from './package.json' with { type: 'json' };

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** `vite build --mode firefox` builds for Firefox, everything else for Chromium browsers. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const script = manifest.background.service_worker;
  // Firefox runs an event page where Chromium runs a worker.
  const background = browser === 'firefox' ? { scripts: [script], type: 'module' } : manifest.background;
  return {
    root: path('src'),
    publicDir: path('public'),
    define: { __FIREFOX__: JSON.stringify(browser === 'firefox') },
    worker: { format: 'es' },
    build: {
      outDir: path(browser === 'firefox' ? 'dist/firefox' : 'dist/chromium'),
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox140' : 'chrome128',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          blocked: path('src/blocked/index.html'),
          gate: path('src/gate/index.html'),
          recorded: path('src/recorded/index.html'),
          help: path('src/help/index.html'),
          learn: path('src/learn/index.html'),
          house: path('src/house/index.html'),
          cases: path('src/cases/index.html'),
          time: path('src/time/index.html'),
          lesson: path('src/lesson/index.html'),
          school: path('src/school/index.html'),
          document: path('src/document/index.html'),
        },
      },
    },
    plugins: [
      preact(),
      crx({
        browser,
        manifest: { ...manifest, background, version: pkg.version } as unknown as ManifestV3Export,
        contentScripts: { standaloneFiles: ['content/main.ts'] },
      }),
    ],
  };
});
