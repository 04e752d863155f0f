import type { CopyForm } from '../lib/app/copy-form.ts';
import { formName } from '../lib/app/form-name.ts';
import type { CopyRequest } from '../lib/app/services.ts';
import type { Settings } from '../lib/app/settings.ts';
import type { Words } from '../lib/app/words.ts';
import type { FileKind, Format } from '../lib/export/format.ts';
import { FORMATS, type FormatName } from '../lib/export/formats.ts';
import { TEMPLATE_FILE } from '../lib/export/template/template.ts';
import type { MenuItem, MenuSection } from './menu-items.ts';

/** What the menu does with a form. */
export interface FormActions {
  readonly copy: (form: CopyForm) => void;
  readonly save: (form: CopyForm) => void;
  /** Goes to where templates are written. */
  readonly edit: () => void;
}

type Row = Format & { readonly name: FormatName };
const ROWS: readonly Row[] = FORMATS;

/** All that a reading can be copied and saved as: the formats in their one order, the reader's templates beside them. */
export function formSections(
  words: Words,
  { copyAs, templates, selected }: Pick<Settings, 'copyAs' | 'templates'> & Pick<CopyRequest, 'selected'>,
  { copy, save, edit }: FormActions,
): readonly MenuSection[] {
  // The key does what was chosen last.
  const copyItem = (form: CopyForm): MenuItem => ({
    id: `copy-${form}`,
    label: formName(words, form),
    hint: form === copyAs ? 'C' : undefined,
    run: () => copy(form),
  });
  const saveItem = (form: CopyForm, { extension }: FileKind): MenuItem => ({
    id: `save-${form}`,
    label: formName(words, form),
    hint: `.${extension}`,
    run: () => save(form),
  });
  const copied = ROWS.filter(({ copies }) => copies !== 'none');
  const own = templates.map(({ name }) => `template:${name}` as const);
  const saved = ROWS.flatMap(({ name, file }) => (file ? [saveItem(name, file)] : []));
  return [
    {
      label: words(selected === undefined ? 'copyAs' : 'copySelectedAs'),
      items: copied.filter(({ group }) => group !== 'citation').map(({ name }) => copyItem(name)),
      column: true,
    },
    {
      label: words('citations'),
      items: copied.filter(({ group }) => group === 'citation').map(({ name }) => copyItem(name)),
    },
    {
      label: words('ownTemplates'),
      items: [...own.map(copyItem), { id: 'templates', label: words('editTemplates'), run: edit }],
    },
    {
      // Words from beside the text make no file.
      label: words(typeof selected === 'object' ? 'saveSelectedAs' : 'saveAs'),
      items: [...saved, ...own.map((form) => saveItem(form, TEMPLATE_FILE))],
      column: true,
    },
  ];
}
