import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { KERNEL_BYTES } from './kernel-bytes';
import { type CompiledModule, type SharedMemory, webAssembly } from './web-assembly';

/** The kernel's functions; what they do stands in its source. */
interface KernelFunctions {
  readonly pack: () => void;
  readonly run: (kind: number, tasks: number) => void;
  readonly expand: (address: number) => void;
  readonly dismiss: () => void;
}

/** A kernel with its memory and the threads that help. */
export interface KernelTeam {
  /** Threads at most, the caller's included. */
  readonly threads: number;
  readonly functions: KernelFunctions;
  readonly helpers: ReadonlyArray<Worker>;
  /** The memory, of at least so many bytes. Views of an earlier answer may be too short, never wrong. */
  readonly reserve: (bytes: number) => ArrayBufferLike;
  /** Lets the threads end; jobs would still work afterwards, on the caller's thread. */
  readonly dispose: () => void;
}

const PAGE = 65_536;
const MOST_PAGES = 32_768;

/** Plain JavaScript, so that it runs wherever this file does, compiled or not. */
const HELPER = `
const { module, memory, thread } = require('node:worker_threads').workerData;
new WebAssembly.Instance(module, { env: { memory } }).exports.attend(thread);
`;

/** A thread that never keeps the process alive, and whose failure leaves all work to the others. */
const helper = (module: CompiledModule, memory: SharedMemory, thread: number): Worker => {
  const worker = new Worker(HELPER, { eval: true, execArgv: [], workerData: { module, memory, thread } });
  worker.on('error', () => undefined);
  worker.unref();
  return worker;
};

/**
 * Compiles the kernel and starts a thread for every further core. A thread that is not there yet is not waited for: tasks are claimed one by
 * one, and the caller claims too.
 */
export const kernelTeam = (threads: number = availableParallelism()): KernelTeam => {
  const memory = new webAssembly.Memory({ initial: 1, maximum: MOST_PAGES, shared: true });
  const module = new webAssembly.Module(Buffer.from(KERNEL_BYTES, 'base64'));
  const functions = new webAssembly.Instance(module, { env: { memory } }).exports as KernelFunctions;
  const helpers = Array.from({ length: threads - 1 }, (_, i) => helper(module, memory, i + 1));
  return {
    threads,
    functions,
    helpers,
    reserve: (bytes) => {
      const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE);
      if (missing > 0) memory.grow(missing);
      return memory.buffer;
    },
    dispose: functions.dismiss,
  };
};
