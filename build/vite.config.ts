/** The pages: three entries, so that a phone never downloads the canvas (the phone's comes with the room). */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../renderer');

export default defineConfig({
  root,
  plugins: [react()],
  base: '/',
  build: {
    outDir: resolve(import.meta.dirname, '../dist/pages'),
    emptyOutDir: true,
    target: 'es2023',
    // Fonts stay files of their own: the pages' policy allows no data: addresses for them.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { facilitator: resolve(root, 'facilitator.html'), stage: resolve(root, 'stage.html') } },
  },
});
