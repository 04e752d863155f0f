import type { CopyRequest } from '../app/services.ts';
import { withByteOrderMark } from '../export/byte-order-mark.ts';
import { saveText } from './save-text.ts';
import { words } from './words.ts';
import { writeForm } from './write-form.ts';

/** Lets the browser save the reading as a file. @returns a sentence for the reader */
export async function saveFile(document: Document, request: CopyRequest): Promise<string> {
  const made = await writeForm(request, 'save');
  if (!('written' in made)) return made.sentence;
  const { written, file } = made;
  if (!file) return words('formGoneUnsaved', made.name);
  const text = withByteOrderMark(written, file, request.settings.byteOrderMark);
  return saveText(document, { name: file.name, type: file.type, text });
}
