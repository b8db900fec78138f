import { errorText } from '../error-text';

/** Why a request failed: Node hides the reason (no name, no route, refused) in a cause. @internal */
export const requestText = (error: unknown): string => {
  const cause = (error as { readonly cause?: { readonly code?: string; readonly message?: string } } | null)?.cause;
  return cause?.code ?? cause?.message ?? errorText(error);
};

/** The body of an answer; gives up when nothing arrives for `timeoutMs`. @internal */
export const download = async (
  url: string,
  timeoutMs: number,
  progress: (bytes: number, total: number) => void,
): Promise<Buffer> => {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(new Error(`no data for ${timeoutMs / 1000} s`)), timeoutMs);
  };
  try {
    alive();
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`);
    const total = Number(response.headers.get('content-length') ?? 0);
    const chunks: Array<Uint8Array> = [];
    let bytes = 0;
    for await (const chunk of response.body) {
      alive();
      chunks.push(chunk);
      progress((bytes += chunk.length), total);
    }
    return Buffer.concat(chunks);
  } finally {
    clearTimeout(timer);
  }
};
