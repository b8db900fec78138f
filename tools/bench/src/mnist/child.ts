import { loadBackend } from '@evorx/evaluation';
import { measuredRun } from './measured-run';
import { plainProducts } from './plain-products';
import type { Order } from './run-record';
import { settled } from './settled';

/**
 * The process of one run: takes an order, and answers with its record; or measures plain products alone where there is
 * none.
 */
const answerTo = async (order: Order | null): Promise<unknown> => {
  if (order !== null) return measuredRun(order);
  await settled(loadBackend(undefined));
  return plainProducts();
};

process.once('message', ({ order }: { readonly order: Order | null }) => {
  answerTo(order).then(
    (answer) => process.send!({ answer }, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exit(1);
    },
  );
});
