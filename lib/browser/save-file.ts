import { FORMATS, type FormatName } from '../export/formats.ts';
import type { Reading } from '../reading/article.ts';
import { labels } from './copy.ts';

/** Characters that Windows, macOS or Linux refuse in a file name, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const UNSAFE = /[\\/:*?"<>|\u0000-\u001f\u007f]+/g;

/** A name for the file: date and title, as every system accepts it. */
export const fileName = (reading: Reading, extension: string): string => {
  const stem = [reading.published?.slice(0, 10), reading.title].filter(Boolean).join(' ').replace(UNSAFE, ' ').trim();
  return `${
    [...stem]
      .slice(0, 80)
      .join('')
      .replace(/[. ]+$/, '') || 'zhengwen'
  }.${extension}`;
};

/** Lets the browser save the reading as a file. */
export function saveFile(document: Document, reading: Reading, measures: boolean, form: FormatName): void {
  const format = FORMATS.find(({ name }) => name === form);
  if (!format) return;
  const text = format.write(reading, { header: true, measures, address: true, labels: labels() });
  const body = form === 'html' ? `<!doctype html><meta charset="utf-8">${text}` : text;
  const url = URL.createObjectURL(new Blob([body], { type: `${format.type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(reading, format.extension);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
