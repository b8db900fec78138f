import { mnistRow } from './mnist';
import { onemaxRow } from './onemax';
import { sphereRow } from './sphere';

/** The problems by name. @category Internals */
export const problemRows = { mnist: mnistRow, sphere: sphereRow, onemax: onemaxRow } as const;
