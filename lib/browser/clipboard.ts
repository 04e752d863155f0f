import type { Flavours } from '../app/flavours.ts';
import { runCommand, viewOf } from '../dom/document.ts';
import { method } from '../dom/past-names.ts';

/** Whether keys go to a document, or to a frame in it. */
const hasFocus: (document: Document) => boolean = method('Document', 'hasFocus');

/** Why a browser took no copy: another window is in front, the page is no secure one, or it may not copy. */
export type Refusal = 'focus' | 'insecure' | 'policy';

/** Puts both flavours into a `copy` event that nobody else is to see. */
export function fillCopy(event: ClipboardEvent, { text, html }: Flavours): boolean {
  if (!event.clipboardData) return false;
  event.clipboardData.setData('text/plain', text);
  if (html !== undefined) event.clipboardData.setData('text/html', html);
  event.preventDefault();
  // Page handlers that append a credit line must not see this copy.
  event.stopImmediatePropagation();
  return true;
}

/** Writes both flavours through a `copy` event: works where `navigator.clipboard` is missing (http) or refuses. */
function copyByCommand(document: Document, flavours: Flavours): boolean {
  let written = false;
  const listener = (event: ClipboardEvent): void => {
    written = fillCopy(event, flavours);
  };
  const view = viewOf(document);
  view?.addEventListener('copy', listener, { capture: true });
  try {
    runCommand(document, 'copy');
  } finally {
    view?.removeEventListener('copy', listener, { capture: true });
  }
  return written;
}

/**
 * From this many UTF-16 units of HTML on the command comes first: through the Clipboard API browsers take the HTML apart and
 * put it together again, 370 to 470 ms for an article of a million characters in Chromium.
 */
const LONG = 1_000_000;

/**
 * Puts both flavours on the clipboard.
 * @returns why the browser took neither way; `undefined` once it is done
 */
export async function copyFlavours(document: Document, flavours: Flavours): Promise<Refusal | undefined> {
  const view = viewOf(document);
  const clipboard = view?.navigator.clipboard;
  const canWrite = clipboard?.write && typeof ClipboardItem === 'function';
  const isLong = (flavours.html?.length ?? 0) >= LONG;
  if (isLong && copyByCommand(document, flavours)) return undefined;
  if (canWrite) {
    try {
      await clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([flavours.text], { type: 'text/plain' }),
          ...(flavours.html !== undefined && { 'text/html': new Blob([flavours.html], { type: 'text/html' }) }),
        }),
      ]);
      return undefined;
    } catch {
      // Refused (no focus, no gesture, a permissions policy of the page): the command below may still be allowed.
    }
  }
  if (!isLong && copyByCommand(document, flavours)) return undefined;
  if (!hasFocus(document)) return 'focus';
  return canWrite ? 'policy' : 'insecure';
}
