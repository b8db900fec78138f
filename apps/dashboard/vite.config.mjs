import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

const TEXT = /\.(js|css|html|svg)$/;

/** Writes every text file a second and a third time, as brotli and gzip, so that the server only has to choose. */
const compressed = () => ({
  name: 'compressed',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const [fileName, made] of Object.entries(bundle)) {
        if (!TEXT.test(fileName)) continue;
        const source = Buffer.from(made.type === 'chunk' ? made.code : made.source);
        const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(source, { params }) });
        this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
      }
    },
  },
});

export default defineConfig({
  plugins: [compressed()],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    proxy: { '/graphql': 'http://localhost:4000', '^/runs/.*/(champion|checkpoint)': 'http://localhost:4000' },
  },
});
