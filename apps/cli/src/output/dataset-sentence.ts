import type { DatasetInfo } from '@evorx/runs';
import { wholeNumber } from './numbers';

/** A data set in a line. @category Rendering */
export const datasetSentence = ({ name, train, test, sha256 }: DatasetInfo): string =>
  `${name}, ${wholeNumber(train)} training and ${wholeNumber(test)} test images, sha256 ${sha256.slice(0, 12)}`;
