import { errorText } from '../error-text';

const KNOWN: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host is not found (is there a network?)',
  EAI_AGAIN: 'the host is not found (is there a network?)',
  ENETUNREACH: 'the network cannot be reached',
  ECONNREFUSED: 'the connection is refused',
  ECONNRESET: 'the connection broke',
};

/** Why a request failed, in words: Node hides the reason in a cause. */
export const requestText = (error: unknown): string => {
  const cause = (error as { readonly cause?: { readonly code?: string; readonly message?: string } } | null)?.cause;
  return KNOWN[cause?.code ?? ''] ?? cause?.code ?? cause?.message ?? errorText(error);
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
