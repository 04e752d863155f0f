import type { Reading } from '../reading/article.ts';

/** Characters that Windows, macOS or Linux refuse in a file name, control characters, and those that turn the text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const UNSAFE = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Most characters of a name without its extension: in UTF-8 Chinese takes three bytes, and file systems end at 255. */
const LONGEST = 80;

/** Names that Windows keeps for devices, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name for the saved file: date and title, as every system accepts it. A name that begins with a dot would be hidden,
 * and Windows drops dots and spaces at the end.
 */
export function makeFileName(reading: Reading, extension: string): string {
  const wanted = [reading.published?.slice(0, 10), reading.title].filter(Boolean).join(' ').replace(UNSAFE, ' ');
  const stem = [...wanted.toWellFormed()]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. ]+/, '')
    .replace(/(?<![. ])[. ]+$/, '');
  return `${stem === '' || DEVICE.test(stem) ? 'zhengwen' : stem}.${extension}`;
}
