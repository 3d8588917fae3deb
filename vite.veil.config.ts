import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * The veil's content script: one plain script, registered at run time only where the veil is on, so that it is no
 * part of the manifest. `vite build --config vite.veil.config.ts --mode firefox --outDir dist/firefox/content`.
 */
export default defineConfig(({ mode }) => ({
  root: path('src'),
  publicDir: false,
  define: { __FIREFOX__: JSON.stringify(mode === 'firefox') },
  build: {
    emptyOutDir: false,
    target: mode === 'firefox' ? 'firefox140' : 'chrome128',
    lib: {
      entry: path(`src/content/${process.env.VEIL_ENTRY ?? 'veil'}.ts`),
      formats: ['iife'],
      name: 'veil',
      fileName: (_, name) => `${name}.js`,
    },
  },
}));
