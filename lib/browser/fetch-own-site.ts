/** An address that answers with more than this is no article. Bytes. */
const MOST_BYTES = 30_000_000;
/** An address that is not done by then is given up. Milliseconds. */
const LONGEST = 20_000;

/** What an address of this page's own site answered. */
export interface Fetched {
  readonly bytes: Uint8Array;
  readonly declared: string | undefined;
  /** A text file, not a page. */
  readonly plain: boolean;
}

const withoutFragment = (url: string): string => url.replace(/#.*$/s, '');

/** The body of a response, or `undefined` as soon as it is longer than we read. */
async function readBody(response: Response): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > MOST_BYTES) {
      reader.cancel().catch(() => {});
      return undefined;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/**
 * The bytes of an address of this page's own site, from the cache where they are there. No other address is ever
 * asked: a redirect ends the request, even one to the same site, and so does an answer that a worker of the page
 * fetched from somewhere else.
 * @returns `undefined` when the address does not answer itself with a page or a text
 */
export async function fetchOwnSite(url: string): Promise<Fetched | undefined> {
  const address = withoutFragment(url);
  if (new URL(address).origin !== location.origin) return undefined;
  const response = await fetch(address, {
    cache: 'force-cache',
    credentials: 'same-origin',
    mode: 'same-origin',
    redirect: 'error',
    signal: AbortSignal.timeout(LONGEST),
  });
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || response.redirected || withoutFragment(response.url) !== address) return undefined;
  if (type && !/html|text\/plain/i.test(type)) return undefined;
  const bytes = await readBody(response);
  return (
    bytes && {
      plain: /^text\/plain/i.test(type),
      bytes,
      declared: /charset=["']?([\w-]+)/i.exec(type)?.[1],
    }
  );
}
