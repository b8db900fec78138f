import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

const TEXT = /\.(js|css|html|svg)$/;

/**
 * Writes every text file a second and a third time, as brotli and gzip, so that the server only has to choose. Workers
 * are built last.
 */
const compressed = () => ({
  name: 'compressed',
  writeBundle({ dir }, bundle) {
    for (const fileName of Object.keys(bundle)) {
      if (!TEXT.test(fileName)) continue;
      const path = join(dir, fileName);
      const source = readFileSync(path);
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      writeFileSync(`${path}.br`, brotliCompressSync(source, { params }));
      writeFileSync(`${path}.gz`, gzipSync(source, { level: 9 }));
    }
  },
});

export default defineConfig({
  plugins: [compressed()],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    proxy: { '/graphql': 'http://localhost:4000', '^/runs/.*/(champion|checkpoint)': 'http://localhost:4000' },
  },
});
