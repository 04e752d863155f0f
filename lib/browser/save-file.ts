import type { SavedFile } from '../app/services.ts';
import { makeFileName } from '../export/file-name.ts';
import { FORMATS, type FormatName } from '../export/formats.ts';
import type { Reading } from '../reading/article.ts';
import { labels } from './copy.ts';

/** Lets the browser save a text as a file. */
export function saveText(document: Document, { name, type, text }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Lets the browser save the reading as a file. */
export function saveFile(document: Document, reading: Reading, measures: boolean, form: FormatName): void {
  const format = FORMATS.find(({ name }) => name === form);
  if (!format) return;
  const written = format.write(reading, { header: true, measures, address: true, labels: labels() });
  saveText(document, {
    name: makeFileName(reading, format.extension),
    type: format.type,
    text: form === 'html' ? `<!doctype html><meta charset="utf-8">${written}` : written,
  });
}
