import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchOwnSite } from '../../../lib/browser/fetch-own-site.ts';

const HERE = 'https://www.yunling.example/a/1.html';
const PIECE = 1_000_000;

/** A site that answers with so many pieces; gives how many were taken. */
function serve(pieces: number, headers: HeadersInit = { 'content-type': 'text/html' }) {
  const taken = { pieces: 0, cancelled: false };
  const body = new ReadableStream({
    pull: (controller) => {
      if (taken.pieces === pieces) return controller.close();
      controller.enqueue(new Uint8Array(PIECE).fill(taken.pieces % 251));
      taken.pieces++;
    },
    cancel: () => {
      taken.cancelled = true;
    },
  });
  const response = new Response(body, { headers });
  Object.defineProperty(response, 'url', { value: HERE });
  vi.stubGlobal('location', new URL(HERE));
  vi.stubGlobal('fetch', async () => response);
  return taken;
}

afterEach(() => vi.unstubAllGlobals());

describe('an answer that is long', () => {
  it('is put together in order', async () => {
    serve(3);
    const { bytes } = (await fetchOwnSite(HERE)) ?? {};
    expect(bytes?.length).toBe(3 * PIECE);
    expect([0, PIECE - 1, PIECE, 2 * PIECE, 3 * PIECE - 1].map((at) => bytes?.[at])).toEqual([0, 0, 1, 2, 2]);
  });

  it('is given up, and the connection ended, where it is longer than any article', async () => {
    const taken = serve(1000);
    expect(await fetchOwnSite(HERE)).toBeUndefined();
    expect(taken.pieces).toBeLessThan(40);
    expect(taken.cancelled).toBe(true);
  });

  it.each([
    ['text/html;charset="gb2312"', 'gb2312', false],
    ["text/html; Charset='GBK'", 'GBK', false],
    ['application/xhtml+xml; charset=utf-8', 'utf-8', false],
    ['text/plain; charset=big5', 'big5', true],
    ['TEXT/PLAIN', undefined, true],
    ['text/html', undefined, false],
  ])('of type %s is declared to be in %s', async (type, declared, plain) => {
    serve(1, { 'content-type': type });
    expect(await fetchOwnSite(HERE)).toMatchObject({ declared, plain });
  });

  it('of no type may be a page; without a body it is none', async () => {
    serve(1, {});
    expect((await fetchOwnSite(HERE))?.plain).toBe(false);
    const response = new Response(null);
    Object.defineProperty(response, 'url', { value: HERE });
    vi.stubGlobal('fetch', async () => response);
    expect(await fetchOwnSite(HERE)).toBeUndefined();
  });
});
