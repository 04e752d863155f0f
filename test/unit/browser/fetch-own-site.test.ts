import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchOwnSite } from '../../../lib/browser/fetch-own-site.ts';

const HERE = 'https://www.yunling.example/a/1.html';

/** Stands for a page at `HERE` whose site answers with what is given; gives the spy on its requests. */
function serve(body: string, more: { status?: number; type?: string; url?: string; redirected?: boolean } = {}) {
  const { status = 200, type = 'text/html; charset=gbk', redirected = false } = more;
  const fetch = vi.fn(async (url: string) => {
    const response = new Response(body, { status, headers: type === '' ? {} : { 'content-type': type } });
    Object.defineProperty(response, 'url', { value: more.url ?? url });
    Object.defineProperty(response, 'redirected', { value: redirected });
    return response;
  });
  vi.stubGlobal('location', new URL(HERE));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

afterEach(() => vi.unstubAllGlobals());

describe('fetchOwnSite', () => {
  it('gives the bytes and the charset they are declared to be in', async () => {
    serve('正文');
    const found = await fetchOwnSite(HERE);
    expect(new TextDecoder().decode(found?.bytes)).toBe('正文');
    expect(found?.declared).toBe('gbk');
    expect(found?.plain).toBe(false);
  });

  it.each([
    ['another site', 'https://other.example/a/1.html'],
    ['another scheme', 'http://www.yunling.example/a/1.html'],
    ['another port', 'https://www.yunling.example:8443/a/1.html'],
    ['another host of the same domain', 'https://img.yunling.example/a/1.html'],
  ])('never asks %s', async (_, url) => {
    const fetch = serve('正文');
    expect(await fetchOwnSite(url)).toBeUndefined();
    expect(fetch).not.toHaveBeenCalled();
  });

  it('lets the browser follow no redirect, and sends cookies to no other site', async () => {
    const fetch = serve('正文');
    await fetchOwnSite(`${HERE}#part`);
    expect(fetch).toHaveBeenCalledWith(
      HERE,
      expect.objectContaining({ redirect: 'error', mode: 'same-origin', credentials: 'same-origin' }),
    );
  });

  it.each([
    ['what came by a redirect after all', { redirected: true }],
    ['what a worker of the page fetched from elsewhere', { url: 'https://other.example/x' }],
    ['an error', { status: 404 }],
    ['what is no text', { type: 'image/png' }],
  ])('does not take %s', async (_, more) => {
    serve('正文', more);
    expect(await fetchOwnSite(HERE)).toBeUndefined();
  });

  it('tells a text file from a page', async () => {
    serve('正文', { type: 'text/plain' });
    expect((await fetchOwnSite(HERE))?.plain).toBe(true);
  });
});
