/**
 * A flat genome: what the kernels of `variation` read and write. Real genes are a `Float32Array` ({@link Genes}),
 * bits a `Uint8Array` ({@link Bits}).
 *
 * @category Model
 */
export type GeneArray = Float32Array | Float64Array | Uint8Array | Int32Array;

/**
 * Real-valued genes, in single precision: what TensorFlow multiplies.
 *
 * @category Model
 */
export type Genes = Float32Array;

/**
 * Real-valued genes, in single or in double precision.
 *
 * @category Model
 */
export type Reals = Float32Array | Float64Array;

/**
 * Real-valued genes of 32 or of 64 bits each.
 *
 * @category Model
 */
export type RealsOf<Precision extends 32 | 64> = Precision extends 64 ? Float64Array : Float32Array;

/**
 * Genes that are 0 or 1, one a byte.
 *
 * @category Model
 */
export type Bits = Uint8Array;

/**
 * The numbers 0 .. length-1 in some order. No {@link GeneArray}: what exchanges single genes would repeat some of them.
 *
 * @category Model
 */
export type Permutation = Uint32Array;

/**
 * The closed range that real genes are kept in, the same for every gene.
 *
 * @category Model
 */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}
