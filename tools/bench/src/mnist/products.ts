/** Weights and biases between the layers of a network. */
const connections = (layers: ReadonlyArray<number>, from = 1): number =>
  layers.slice(1).reduce((sum, units, i) => sum + (i + 1 >= from ? units * (layers[i]! + 1) : 0), 0);

/** Multiplications and additions of the matrix products of one image's way through a network. */
export const forwardFlop = (layers: ReadonlyArray<number>): number => 2 * connections(layers);

/**
 * Those of a generation of the neuron-wise strategy: one forward pass an image, the products of its inputs and hidden
 * values with its group's directions, and the products of directions and fitness differences that make the update. What
 * the members add is elementwise, and not counted.
 */
export const membersFlop = (layers: ReadonlyArray<number>, images: number, group: number): number => {
  const directions = layers.slice(0, -1).reduce((sum, units) => sum + units + 1, 0);
  return images * (forwardFlop(layers) + 2 * directions) + (images / group) * 2 * connections(layers);
};

/** Those of back-propagation: forward, to the weights of every layer, and to the inputs of all but the first. */
export const gradientFlop = (layers: ReadonlyArray<number>, images: number): number =>
  images * (2 * forwardFlop(layers) + 2 * connections(layers, 2));
