import type { SavedFile } from '../app/services.ts';
import { createElement } from '../dom/document.ts';
import { words } from './words.ts';

/** How long what is saved is kept for the browser to take, in milliseconds. */
const KEPT = 60_000;

/** Lets the browser save a text, or the bytes of a file. @returns a sentence for the reader */
export function saveText(document: Document, { name, type, text }: SavedFile): string {
  try {
    const url = URL.createObjectURL(
      new Blob([text], { type: typeof text === 'string' ? `${type};charset=utf-8` : type }),
    );
    const link = createElement(document, 'a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), KEPT);
    return words('savedAs', name);
  } catch (error) {
    return words('saveFailed', String(error));
  }
}
