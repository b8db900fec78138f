import { page } from '../page';
import { sendAsset } from '../send-asset';
import type { Route } from './endpoint';

/**
 * The files of the dashboard, and its one page at the address of every view.
 *
 * @category Routes
 */
export const pageRoute = (): Route => {
  const assetAt = page();
  return (_, path) => {
    const asset = assetAt(path);
    if (asset === undefined) return undefined;
    return {
      access: 'open',
      methods: ['GET', 'HEAD'],
      policy: 'page',
      answer: (request, response) => sendAsset(request, response, asset),
    };
  };
};
