import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findChromium } from '../e2e/find-browser.ts';

/** A module and what it imports as one classic script that leaves its exports in a global of the given name. */
export async function bundle(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, name, formats: ['iife'], fileName: name } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('vite gave no output');
  return first.output[0].code;
}

export interface Lab {
  readonly page: Page;
  /** Opens a document, given as HTML, and waits for it; no script of its own runs and nothing is fetched. */
  readonly open: (html: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A headless Chromium with a page, and a server on 127.0.0.1 that serves what is to be opened. */
export async function openLab(): Promise<Lab> {
  let html = '';
  const server: Server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    response.end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser: Browser = await puppeteer.launch({
    executablePath: findChromium() ?? 'chromium',
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  const { port } = server.address() as AddressInfo;
  return {
    page,
    open: async (next) => {
      html = next;
      await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'domcontentloaded' });
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
