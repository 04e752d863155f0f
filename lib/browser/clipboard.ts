import { runCommand, viewOf } from '../dom/document.ts';

/** The forms of one text that go on the clipboard together; some have only one. */
export interface Flavours {
  readonly text: string;
  readonly html?: string;
}

/** Writes both flavours through a `copy` event: works where `navigator.clipboard` is missing (http) or refuses. */
function copyByCommand(document: Document, { text, html }: Flavours): boolean {
  let written = false;
  const listener = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    // Page handlers that append a credit line must not see this copy.
    event.stopImmediatePropagation();
    written = true;
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
 * Puts both flavours on the clipboard.
 * @returns whether the browser took them
 */
export async function copyFlavours(document: Document, flavours: Flavours): Promise<boolean> {
  const view = viewOf(document);
  const clipboard = view?.navigator.clipboard;
  if (clipboard?.write && typeof ClipboardItem === 'function') {
    try {
      await clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([flavours.text], { type: 'text/plain' }),
          ...(flavours.html !== undefined && { 'text/html': new Blob([flavours.html], { type: 'text/html' }) }),
        }),
      ]);
      return true;
    } catch {
      // Refused (no focus, no gesture, a permissions policy of the page): the command below may still be allowed.
    }
  }
  return copyByCommand(document, flavours);
}
