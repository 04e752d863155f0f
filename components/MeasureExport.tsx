import { useState } from 'preact/hooks';
import type { MessageKey } from '../lib/app/words.ts';
import { makeFileName } from '../lib/export/file-name.ts';
import { fileText, MEASURE_FORMATS, type MeasureFormatName } from '../lib/export/measures/formats.ts';
import type { MeasureList } from '../lib/export/measures/measure-list.ts';
import { correctionNotes } from '../lib/reading/table/correction.ts';
import type { MeasureRow } from '../lib/reading/table/measure-rows.ts';
import { measureLabels } from './measure-labels.ts';
import type { PanelsProps } from './Panels.tsx';
import { useWords } from './words-context.ts';

/** The lines as they are listed, and what copies and saves them. */
export interface MeasureExportProps extends Pick<PanelsProps, 'model' | 'services' | 'onStatus'> {
  readonly rows: readonly MeasureRow[];
}

const FORMAT_WORDS = {
  tsv: 'listTable',
  csv: 'formatCsv',
  markdown: 'formatMarkdown',
  text: 'formatText',
  json: 'formatJson',
  calendar: 'formatCalendar',
} as const satisfies Record<MeasureFormatName, MessageKey>;

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
  const copy = async (format: (typeof MEASURE_FORMATS)[number]): Promise<void> => {
    const count = await services.copyText(format.write(list()));
    onStatus(count === undefined ? words('copyFailed') : words('copied', count));
  };
  const save = (format: (typeof MEASURE_FORMATS)[number]): void => {
    const { type, extension } = format;
    const name = makeFileName({ ...model.reading, title: `${model.reading.title} ${words('measures')}` }, extension);
    services.saveText({ name, type, text: fileText(format, list()) });
  };
  return (
    <div class="export">
      <p class="actions">
        {words('copyList')}
        {MEASURE_FORMATS.map((format) => (
          <button key={format.name} type="button" class="link" data-copy={format.name} onClick={() => copy(format)}>
            {words(FORMAT_WORDS[format.name])}
          </button>
        ))}
      </p>
      <p class="actions">
        {words('save')}
        {MEASURE_FORMATS.map((format) => (
          <button key={format.name} type="button" class="link" data-save={format.name} onClick={() => save(format)}>
            .{format.extension}
          </button>
        ))}
      </p>
      <label class="check">
        <input
          type="checkbox"
          name="cited"
          checked={cited}
          onChange={(event) => setCited(event.currentTarget.checked)}
        />
        {words('withCitation')}
      </label>
    </div>
  );
}
