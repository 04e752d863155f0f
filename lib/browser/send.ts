import { obsidianLinks } from '../app/obsidian-link.ts';
import type { CopyRequest, SendTarget } from '../app/services.ts';
import { createElement } from '../dom/document.ts';
import { makeFileName } from '../export/file-name.ts';
import { safeLink } from '../reading/safe-link.ts';
import { copyableOf, copyOrShow } from './copy.ts';
import { words } from './words.ts';
import { writeForm } from './write-form.ts';

/** Longest text that goes to the system's own sheet as it is; more goes as a file where the system takes files. */
const LONGEST = 50_000;

/** Goes to an address of another program, as a click on a link does: in the same tab, which then stays as it is. */
function openLink(document: Document, address: string): void {
  const link = createElement(document, 'a');
  link.href = address;
  // A frame that leads to another program may be forbidden by the page's policy, and then stands empty.
  link.target = '_top';
  link.rel = 'noreferrer';
  link.click();
}

/** Makes a note of it in Obsidian: short texts go in the address, others by the clipboard. */
async function toObsidian(home: HTMLElement, request: CopyRequest): Promise<string> {
  const found = await copyableOf(request);
  if (!('text' in found)) return found.sentence;
  const { link, byClipboard } = obsidianLinks(request.reading, found.text);
  const refused = link ? undefined : await copyOrShow(home, found);
  if (refused !== undefined) return refused;
  openLink(home.ownerDocument, link ?? byClipboard);
  return words('sentTo', 'Obsidian');
}

/** What the system's own sheet is given. */
function shareData({ title, url }: CopyRequest['reading'], text: string, name: string): ShareData {
  const address = safeLink(url);
  const data = { title: title.toWellFormed(), ...(address && { url: address }) };
  const files = [new File([text], name, { type: 'text/plain' })];
  const asFile = text.length > LONGEST && navigator.canShare?.({ files });
  return asFile ? { ...data, files } : { ...data, text: text.toWellFormed() };
}

/** Opens the system's own sheet for sharing. */
async function shareIt(request: CopyRequest): Promise<string> {
  const { reading } = request;
  const made = await writeForm(request, 'copy');
  if (!('written' in made)) return made.sentence;
  try {
    const name = made.file?.name ?? makeFileName(reading, 'txt');
    await navigator.share(shareData(reading, String(made.written), name));
    return words('shared');
  } catch (error) {
    // Closing the sheet is no failure.
    const isClosed = error instanceof DOMException && error.name === 'AbortError';
    return isClosed ? '' : words('shareFailed', String(error));
  }
}

/** Hands what is shown to another program on this machine; nothing goes to any server of ours. */
export const sendTo = (home: HTMLElement, target: SendTarget, request: CopyRequest): Promise<string> =>
  target === 'obsidian' ? toObsidian(home, request) : shareIt(request);
