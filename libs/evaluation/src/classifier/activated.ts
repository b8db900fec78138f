import type { Activation } from '@evorx/neural';
import type { Tensor } from '@tensorflow/tfjs';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';

/** The outputs of hidden units, from their weighted sums. @internal */
export const activated = (tf: LoadedTensorFlow['tf'], activation: Activation, sums: Tensor): Tensor => {
  switch (activation) {
    case 'relu':
      return tf.relu(sums);
    case 'tanh':
      return tf.tanh(sums);
    case 'sigmoid':
      return tf.sigmoid(sums);
    case 'step':
      return tf.cast(tf.greater(sums, 0), 'float32');
  }
};
