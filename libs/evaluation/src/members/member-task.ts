import type { Genes } from '@evorx/core';
import type { Architecture } from '@evorx/neural';
import type { ImageSet } from '../features/image-set';
import type { LayerDirections } from './directions';

/**
 * One generation of members: neuron `j` of a layer, perturbed along the direction of a group of images, for every neuron and every group.
 */
export interface MemberTask {
  /** Of the genotype. */
  readonly architecture: Architecture;
  /** One factor a layer from genes to weights; the rows carry the first one. */
  readonly scales: ReadonlyArray<number>;
  readonly images: ImageSet;
  readonly genes: Genes;
  /** Images that share a direction; the last group may be smaller. */
  readonly group: number;
  /** One a layer, in units of genes. */
  readonly deviations: ReadonlyArray<number>;
  /** One a layer. */
  readonly directions: ReadonlyArray<LayerDirections>;
}

/** What a generation of members comes to, summed over the images. */
export interface MemberSums {
  /** Cross-entropy of the unperturbed network, in nats. */
  readonly loss: number;
  /** One a neuron, layer by layer: by how much perturbing it changes the loss. */
  readonly changes: Float64Array;
  /** Changes times directions, by deviation: an estimate of the loss's gradient, as the genes lie. */
  readonly gradient: Float32Array;
}

/** A way to evaluate members. */
export type MemberCore = (task: MemberTask) => MemberSums;
