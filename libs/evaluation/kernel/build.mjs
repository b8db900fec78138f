// Compiles the kernel and writes its bytes into a module of the sources; with --check only says whether they are those already there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const directory = fileURLToPath(new URL('.', import.meta.url));
const module = fileURLToPath(new URL('../src/members/kernel-bytes.ts', import.meta.url));

/** Every option that the bytes depend on. */
const OPTIONS = [
  ...['member-kernel.ts', '--baseDir', directory, '--outFile', 'kernel.wasm', '-O3', '--noAssert', '--runtime', 'stub'],
  ...['--importMemory', '--noExportMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '32768'],
  ...['--enable', 'simd', '--enable', 'threads', '--enable', 'bulk-memory'],
];

let bytes;
const { error, stderr } = await asc.main(OPTIONS, {
  // Decorators of functions are no TypeScript, so that the source has them as comments, and every tool reads it.
  readFile: (name) =>
    existsSync(join(directory, name))
      ? readFileSync(join(directory, name), 'utf8').replace(/^\/\/ (@inline)$/gm, '$1')
      : null,
  writeFile: (name, contents) => {
    if (name === 'kernel.wasm') bytes = Buffer.from(contents);
  },
});
if (error !== null || bytes === undefined) {
  console.error(String(stderr));
  throw error ?? new Error('the compiler wrote nothing');
}

const source = `/** The compiled kernel, in base64: written by \`npm run build:kernel\` from \`kernel/member-kernel.ts\`. @internal */
export const KERNEL_BYTES =
  '${bytes.toString('base64')}';
`;
if (!process.argv.includes('--check')) writeFileSync(module, source);
else if (readFileSync(module, 'utf8') !== source) {
  console.error('src/members/kernel-bytes.ts is not what kernel/member-kernel.ts compiles to: npm run build:kernel');
  process.exitCode = 1;
}
