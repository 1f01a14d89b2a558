/** Electron's two files: the main process as a module, the preload (mode `preload`) as the script a sandbox can run. */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

export default defineConfig(({ mode }) => {
  const preload = mode === 'preload';
  return {
    root,
    build: {
      outDir: resolve(root, 'dist/electron'),
      emptyOutDir: !preload,
      target: 'node24',
      minify: false,
      lib: {
        entry: resolve(root, preload ? 'electron/preload.ts' : 'electron/main.ts'),
        formats: [preload ? 'cjs' : 'es'],
        fileName: () => (preload ? 'preload.cjs' : 'main.js'),
      },
      rolldownOptions: { external: [/^node:/, 'electron', 'better-sqlite3', 'ws', '@resvg/resvg-wasm'] },
    },
  };
});
