import { useState } from 'preact/hooks';
import { measureLabels } from '../lib/app/measure-labels.ts';
import type { MessageKey } from '../lib/app/words.ts';
import { makeFileName } from '../lib/export/file-name.ts';
import {
  fileText,
  MEASURE_FORMATS,
  type MeasureFormat,
  type MeasureFormatName,
} from '../lib/export/measures/formats.ts';
import type { MeasureList } from '../lib/export/measures/measure-list.ts';
import { correctionNotes } from '../lib/reading/table/correction.ts';
import type { MeasureRow } from '../lib/reading/table/measure-rows.ts';
import { Check } from './controls/Check.tsx';
import { Menu } from './Menu.tsx';
import { MenuButton } from './MenuButton.tsx';
import type { MenuItem } from './menu-items.ts';
import type { PanelsProps } from './Panels.tsx';
import { useWords } from './words-context.ts';

/** The lines as they are listed, and what copies and saves them. */
export interface MeasureExportProps extends Pick<PanelsProps, 'model' | 'services' | 'onStatus'> {
  readonly rows: readonly MeasureRow[];
}

const FORMAT_WORDS = {
  html: 'listRich',
  tsv: 'listTable',
  csv: 'formatCsv',
  markdown: 'formatMarkdown',
  text: 'formatText',
  json: 'formatJson',
  calendar: 'formatCalendar',
} as const satisfies Record<MeasureFormatName, MessageKey>;

type Row = MeasureFormat & { readonly name: MeasureFormatName };
const ROWS: readonly Row[] = MEASURE_FORMATS;

const loadMenu = async () => Menu;

/** Copies and saves what is listed, as it is listed. */
export function MeasureExport({ rows, model, services, onStatus }: MeasureExportProps) {
  const words = useWords();
  const [cited, setCited] = useState(false);
  const list = (): MeasureList => ({
    reading: model.reading,
    rows,
    corrections: correctionNotes(model.uncorrected, model.corrections),
    labels: measureLabels(words),
    cited,
    now: new Date(),
  });
  const copy = (format: Row): void => {
    const lines = list();
    const html = format.rich?.(lines);
    services.copyText(format.write(lines), html === undefined ? {} : { html }).then(onStatus);
  };
  const save = (format: Row): void => {
    const { type, extension } = format;
    const name = makeFileName({ ...model.reading, title: `${model.reading.title} ${words('measures')}` }, extension);
    services.saveText({ name, type, text: fileText(format, list()) }).then(onStatus);
  };
  const itemsFor = (kind: 'copy' | 'save', run: (format: Row) => void): readonly MenuItem[] =>
    ROWS.map((format) => ({
      id: `${kind}-${format.name}`,
      label: words(FORMAT_WORDS[format.name]),
      hint: kind === 'save' ? `.${format.extension}` : undefined,
      run: () => run(format),
    }));
  const menus = [
    { label: words('copyList'), items: itemsFor('copy', copy) },
    { label: words('saveList'), items: itemsFor('save', save) },
  ];
  return (
    <div class="export">
      <p class="actions">
        {menus.map(({ label, items }) => (
          <MenuButton key={label} label={label} load={loadMenu} of={{ sections: [{ items }] }} place="above">
            {label} ▾
          </MenuButton>
        ))}
      </p>
      <Check name="cited" checked={cited} onCheck={setCited}>
        {words('withCitation')}
      </Check>
    </div>
  );
}
