import { loadTemplates } from '#load-templates';
import type { CopyForm } from '../app/copy-form.ts';
import { optionsFrom } from '../app/export-options.ts';
import { formName } from '../app/form-name.ts';
import { measureLabels } from '../app/measure-labels.ts';
import type { CopyRequest } from '../app/services.ts';
import { TEMPLATE_ERROR_WORDS } from '../app/template-error-words.ts';
import type { ToWrite } from '../export/cut-export.ts';
import { inOrder } from '../export/footnote.ts';
import type { FileKind, Format, Written } from '../export/format.ts';
import { FORMATS } from '../export/formats.ts';
import { cite } from '../export/index.ts';
import { receiptFootnotes } from '../export/receipt-footnotes.ts';
import { TEMPLATE_FILE, type Template } from '../export/template/template.ts';
import { type ToSave, toSave } from '../export/to-save.ts';
import { toText } from '../export/to-text.ts';
import { withCitation } from '../export/with-citation.ts';
import { labels } from './export-labels.ts';
import { words } from './words.ts';

/** A reading written in a form. */
export interface WrittenForm {
  /** What the form is called. */
  readonly name: string;
  readonly written: Written;
  /** The plain text that goes with a rich one. */
  readonly plain?: string;
  /** Absent where the form is only copied. */
  readonly file?: FileKind & { readonly name: string };
  /** A sentence for the reader, where it is another form than was asked for. */
  readonly instead?: string;
}

/** Why it was not written: a sentence for the reader. */
export interface NotWritten {
  readonly sentence: string;
}

const ROWS: readonly Format[] = FORMATS;
const TEMPLATE = 'template:';

/** What is told of a writer that failed: by its contract only what it had to load can be missing. */
function failureOf(form: CopyForm, error: unknown): NotWritten {
  console.error('Zhengwen could not write a form', error);
  const name = formName(words, form);
  const isMissing = error instanceof Error && error.name === 'Error';
  return { sentence: isMissing ? words('formNotLoaded', name) : words('formFailed', name, String(error)) };
}

/** What is shown, or what of it is selected, with what the reader wants beside it. */
export function toWrite({ reading, settings, selected, cited, ...request }: CopyRequest): ToSave {
  const { footnotes = [], decisions, source } = request;
  const own = { labels: labels(), ...(decisions && { decisions }), ...(source && { source }) };
  const receipt = settings.copyReceipt ? receiptFootnotes(reading, own) : [];
  const options = {
    ...optionsFrom(settings),
    footnotes: inOrder([...footnotes, ...receipt]),
    labels: labels(),
    now: new Date(),
  };
  const { form } = request;
  // A reference is to the whole, whatever is selected of it.
  const isReference = ROWS.some(({ name, group }) => name === form && group === 'citation');
  const part = toSave({ reading, options }, typeof selected === 'object' && !isReference ? selected : undefined);
  return cited && !isReference ? { ...part, ...citedBelow(part, cite(reading, options), form) } : part;
}

/** Notes in Markdown quote what they cite. */
const QUOTING: readonly CopyForm[] = ['markdown', 'obsidian'];

/** A part with a reference below it, which says the address already. */
const citedBelow = ({ reading, options }: ToWrite, reference: string, form: CopyForm): ToWrite => ({
  reading: withCitation(reading, reference, QUOTING.includes(form)),
  options: { ...options, address: false },
});

async function writeTemplate(
  { name, text }: Template,
  { reading, options, nameFor }: ToSave,
): Promise<WrittenForm | NotWritten> {
  const { renderTemplate } = await loadTemplates();
  const rendered = await renderTemplate(text, reading, { ...options, measureLabels: measureLabels(words) });
  const file = { ...TEMPLATE_FILE, name: nameFor(TEMPLATE_FILE, name) };
  if ('text' in rendered) return { name, written: rendered.text, file };
  const { line, column, reason } = rendered.error;
  return { sentence: words('templateFailed', name, line, column, words(TEMPLATE_ERROR_WORDS[reason])) };
}

async function writeFormat(
  { file, ...format }: Format,
  name: string,
  { reading, options, nameFor }: ToSave,
): Promise<WrittenForm> {
  const written = await format.write(reading, options);
  const plain = format.copies === 'rich' ? { plain: toText(reading, options) } : {};
  return { name, written, ...plain, ...(file && { file: { ...file, name: nameFor(file) } }) };
}

/**
 * Writes what is shown in the form that is asked for, with what the reader wants beside it.
 * @param use `copy`: a form that is gone is rich text instead
 */
export async function writeForm(asked: CopyRequest, use: 'copy' | 'save'): Promise<WrittenForm | NotWritten> {
  // Words from beside the text are no part of it that a file could hold.
  const isBeside = use === 'save' && typeof asked.selected === 'string';
  const request = isBeside ? { ...asked, selected: undefined } : asked;
  const { form, settings, selected } = request;
  if (typeof selected === 'string') return { name: words('format_text'), written: selected };
  const name = formName(words, form);
  try {
    const template = settings.templates.find((one) => form === TEMPLATE + one.name);
    if (template) return await writeTemplate(template, toWrite(request));
    const format = ROWS.find((row) => row.name === form && (use === 'copy' ? row.copies !== 'none' : row.file));
    if (format) return await writeFormat(format, name, toWrite(request));
  } catch (error) {
    return failureOf(form, error);
  }
  if (use === 'save' || form === 'rich') return { sentence: words('formGoneUnsaved', name) };
  const made = await writeForm({ ...request, form: 'rich' }, use);
  return 'written' in made ? { ...made, instead: words('formGone', name) } : made;
}
