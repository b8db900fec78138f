import { page } from '../page';
import type { Route } from './endpoint';

/**
 * The files of the live page.
 *
 * @category Routes
 */
export const pageRoute = (): Route => {
  const assets = page();
  return (_, path) => {
    const asset = assets.get(path);
    if (asset === undefined) return undefined;
    return {
      access: 'open',
      methods: ['GET', 'HEAD'],
      policy: 'page',
      answer: ({ method }, response) =>
        response
          .writeHead(200, { 'content-type': asset.type, 'cache-control': 'no-cache' })
          .end(method === 'HEAD' ? undefined : asset.body),
    };
  };
};
