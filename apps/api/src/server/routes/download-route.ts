import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RunStore } from '@evorx/runs';
import type { Champions } from '../../champions/champions';
import { type Download, downloadOf } from '../../downloads/download';
import { wantedAt } from '../../downloads/paths';
import type { Route } from './endpoint';

const isKnown = (request: IncomingMessage, tag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === tag);

const send = async (request: IncomingMessage, response: ServerResponse, file: Download): Promise<void> => {
  const etag = `"${file.tag}"`;
  response.setHeader('etag', etag).setHeader('cache-control', 'private, no-cache');
  if (isKnown(request, etag)) return void response.writeHead(304).end();
  // Asked for before the head is sent: there may be nothing any more.
  const bytes = request.method === 'HEAD' ? null : await file.bytes();
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': bytes?.length ?? file.size,
    'content-disposition': `attachment; filename="${file.name}"`,
  });
  response.end(bytes ?? undefined);
};

/**
 * Downloads of champions and checkpoints.
 *
 * @category Routes
 */
export const downloadRoute = (store: RunStore, champions: Champions): Route => {
  const find = downloadOf(store, champions);
  return (_, path) => {
    const wanted = wantedAt(path);
    if (wanted === undefined) return undefined;
    return {
      access: 'token',
      methods: ['GET', 'HEAD'],
      policy: 'data',
      answer: async (request, response) => {
        const found = await find(wanted);
        if (typeof found !== 'string') return send(request, response, found);
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(request.method === 'HEAD' ? undefined : `${found}\n`);
      },
    };
  };
};
