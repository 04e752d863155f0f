import { makeFileName } from '../export/file-name.ts';
import { FORMATS, type FormatName } from '../export/formats.ts';
import type { Reading } from '../reading/article.ts';
import { labels } from './copy.ts';

/** Lets the browser save the reading as a file. */
export function saveFile(document: Document, reading: Reading, measures: boolean, form: FormatName): void {
  const format = FORMATS.find(({ name }) => name === form);
  if (!format) return;
  const text = format.write(reading, { header: true, measures, address: true, labels: labels() });
  const body = form === 'html' ? `<!doctype html><meta charset="utf-8">${text}` : text;
  const url = URL.createObjectURL(new Blob([body], { type: `${format.type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = makeFileName(reading, format.extension);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
