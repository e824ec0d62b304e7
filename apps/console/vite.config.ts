import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The console is built into static files that the officer API serves; it puts a fresh nonce in the place of the mark. */
const config: UserConfig = defineConfig({
  root: at('.'),
  html: { cspNonce: '__CSP_NONCE__' },
  resolve: {
    alias: [
      { find: /^@app\/(forms|ui)$/, replacement: at('../../libs/$1/src/index.ts') },
      { find: /^@app\/ui\/(.*\.css)$/, replacement: at('../../libs/ui/src/$1') },
    ],
  },
  build: {
    outDir: at('../../dist/apps/console'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // `use client` tells frameworks that render on a server where to stop; nothing renders on a server here.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
  },
});

export { config as default };
