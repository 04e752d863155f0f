import type { Flavours } from '../app/flavours.ts';
import type { CopiedText, CopyRequest, OnWritten } from '../app/services.ts';
import { makeFileName } from '../export/file-name.ts';
import type { Reading } from '../reading/article.ts';
import { copyFlavours } from './clipboard.ts';
import { type BoxedText, showCopyBox } from './copy-box.ts';
import { numberText } from './number-text.ts';
import { words } from './words.ts';
import { type NotWritten, type WrittenForm, writeForm } from './write-form.ts';

const counted = (text: string): string => numberText([...text].length);

/** What is to be copied, what is said when it is, and what a file of it would be called. */
export type Copyable = Flavours &
  Pick<BoxedText, 'file'> & {
    readonly sentence: string;
    /** It is in another form than was asked for. */
    readonly isOther?: boolean;
  };

/** What a form puts on the clipboard. */
function copyable({ written, plain, name, instead }: WrittenForm, reading: Reading): Copyable | NotWritten {
  if (typeof written !== 'string') return { sentence: words('formGoneUnsaved', name) };
  const text = plain ?? written;
  const sentence = instead ?? words('copiedAs', counted(text), name);
  const html = plain !== undefined && { html: written };
  return { text, ...html, file: makeFileName(reading, 'txt'), sentence, isOther: instead !== undefined };
}

/** What a request puts on the clipboard, or why nothing. */
export async function copyableOf(request: CopyRequest): Promise<Copyable | NotWritten> {
  const made = await writeForm(request, 'copy');
  return 'written' in made ? copyable(made, request.reading) : made;
}

/**
 * Copies; where the browser refuses, a box with the text opens in `home`.
 * @param onClose the box was closed
 * @returns the sentence in that box
 */
export async function copyOrShow(
  home: HTMLElement,
  given: Flavours & Pick<BoxedText, 'file'>,
  onClose?: () => void,
): Promise<string | undefined> {
  const refusal = await copyFlavours(home.ownerDocument, given);
  return refusal && showCopyBox(home, { ...given, refusal }, onClose);
}

/** Copies what is shown. @param home the element the reader stands in */
export async function copyRequest(home: HTMLElement, request: CopyRequest, onWritten?: OnWritten): Promise<string> {
  const found = await copyableOf(request);
  if (!('text' in found)) return found.sentence;
  const refused = await copyOrShow(home, found);
  if (!found.isOther) onWritten?.();
  return refused ?? found.sentence;
}

/** Copies a text as it is. @param said the sentence for the reader, where it is a special one */
export async function copyText(home: HTMLElement, text: string, { html, said }: CopiedText = {}): Promise<string> {
  const given = { text, ...(html !== undefined && { html }), file: 'zhengwen.txt' };
  return (await copyOrShow(home, given)) ?? said ?? words('copied', counted(text));
}
