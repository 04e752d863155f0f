import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../test/e2e/find-browser.ts';

/** Draws the PNG sizes of the icon from its SVG source. Run by hand when the source changes. */
const folder = new URL('../public/icon/', import.meta.url);
const source = await readFile(new URL('icon.svg', folder), 'utf8');
const executablePath = findChromium();
if (!executablePath) throw new Error('needs a Chromium');
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 96, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`);
  await writeFile(new URL(`${size}.png`, folder), await page.screenshot({ omitBackground: true }));
}
await browser.close();
