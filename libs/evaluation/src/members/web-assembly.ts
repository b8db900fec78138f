/** A memory that threads share. @internal */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer;
  readonly grow: (pages: number) => number;
}

/** A compiled module, only to be passed on. @internal */
export type CompiledModule = object;

interface Api {
  readonly Memory: new (pages: {
    readonly initial: number;
    readonly maximum: number;
    readonly shared: true;
  }) => SharedMemory;
  readonly Module: new (bytes: Uint8Array) => CompiledModule;
  readonly Instance: new (
    module: CompiledModule,
    imports: { readonly env: { readonly memory: SharedMemory } },
  ) => { readonly exports: unknown };
}

/**
 * What is used of WebAssembly. Node has it, but neither the language's own declarations nor those of Node name it.
 *
 * @internal
 */
export const webAssembly = (globalThis as unknown as { readonly WebAssembly: Api }).WebAssembly;
