import type { Settings } from '../lib/app/settings.ts';
import type { MessageKey, Words } from '../lib/app/words.ts';
import { MARK_STYLES } from '../lib/export/export-options.ts';
import type { MenuItem, MenuSection } from './menu-items.ts';

/** What copies and files hold beside the text, each on or off. */
const WISHES = [
  ['copyHeader', 'copyHeader'],
  ['copyAddress', 'copyAddress'],
  ['copyReceipt', 'copyReceipt'],
  ['exportNotes', 'copyNotes'],
  ['byteOrderMark', 'byteOrderMark'],
] as const satisfies readonly (readonly [keyof Settings, MessageKey])[];

/** The choices of the copy menu that hold from one copy to the next. */
export function optionSections(
  words: Words,
  settings: Settings,
  onSettings: (change: Partial<Settings>) => void,
): readonly MenuSection[] {
  const wishes = WISHES.map(
    ([name, key]): MenuItem => ({
      id: `option-${name}`,
      label: words(key),
      checked: settings[name],
      run: () => onSettings({ [name]: !settings[name] }),
    }),
  );
  const marks = MARK_STYLES.map(
    (style): MenuItem => ({
      id: `marks-${style}`,
      label: words(`copyMarks_${style}`),
      checked: settings.copyMarks === style,
      radio: true,
      run: () => onSettings({ copyMarks: style }),
    }),
  );
  return [
    { label: words('copyOptions'), items: wishes, column: true },
    { label: words('copyMarks'), items: marks },
  ];
}
