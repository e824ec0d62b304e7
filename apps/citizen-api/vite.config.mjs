import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The scripts of the portal: small, hashed, for browsers of the last years; older ones get the same pages without them. */
export default {
  root: at('.'),
  resolve: { alias: { '@app/forms': at('../../libs/forms/src/index.ts'), '@app/ui': at('../../libs/ui/src/index.ts') } },
  build: {
    outDir: at('../../dist/apps/citizen-api/assets'),
    emptyOutDir: true,
    target: 'es2020',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        form: at('src/browser/form.ts'),
        upload: at('src/browser/upload.ts'),
        send: at('src/browser/send.ts'),
        supplement: at('src/browser/supplement.ts'),
      },
      output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]' },
    },
  },
  logLevel: 'warn',
};
