import { makeFileName } from '../export/file-name.ts';
import type { Reading } from '../reading/article.ts';

/** Longest address that a browser hands to another program: Chromium on Windows refuses more than 2,048 characters. */
const LONGEST = 2000;

/** What no name of a note may hold beside what no file name may: it would be taken for a part of a link. */
const IN_LINKS = /[#^[\]|]+/g;

/** A name for the note of an article, by its title and date. */
const noteName = (reading: Reading): string =>
  makeFileName(reading, 'md').replace(/\.md$/, '').replace(IN_LINKS, ' ').trim() || 'zhengwen';

/** How Obsidian makes a note: `link` with the text in it; `undefined` where that is too long and the clipboard brings it. */
export interface ObsidianLinks {
  readonly link: string | undefined;
  /** Takes the text from the clipboard. */
  readonly byClipboard: string;
}

/**
 * The addresses that make a note of an article in Obsidian.
 * @see https://help.obsidian.md/Extending+Obsidian/Obsidian+URI `new`: `name`, `content`, `clipboard`
 */
export function obsidianLinks(reading: Reading, text: string): ObsidianLinks {
  const start = `obsidian://new?name=${encodeURIComponent(noteName(reading))}`;
  // Each character is a byte of the address at least: no need to encode a whole book to see that it is too long.
  const isShort = start.length + text.length <= LONGEST;
  const link = isShort ? `${start}&content=${encodeURIComponent(text.toWellFormed())}` : '';
  return { link: isShort && link.length <= LONGEST ? link : undefined, byClipboard: `${start}&clipboard` };
}
