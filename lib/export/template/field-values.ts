import type { Reading } from '../../reading/article.ts';
import { outlineOf } from '../../reading/outline-of.ts';
import { paragraphsOf } from '../../reading/paragraphs.ts';
import { lengthOf } from '../../reading/reading-time.ts';
import { safeLink } from '../../reading/safe-link.ts';
import { type MeasureRow, measureRows } from '../../reading/table/measure-rows.ts';
import { detectScript } from '../../script/detect.ts';
import { CITATION_FORMATS } from '../citation/citation-formats.ts';
import { cite } from '../citation/cite.ts';
import type { ExportOptions } from '../export-options.ts';
import { writtenFootnotes } from '../footnote.ts';
import { type MeasureLabels, placeText } from '../measures/columns.ts';
import { MEASURE_LABELS } from '../measures/measure-words.ts';
import { toMarkdownTable } from '../measures/to-markdown-table.ts';
import { soundText } from '../sound-text.ts';
import { toMarkdown } from '../to-markdown.ts';
import { toObsidian } from '../to-obsidian.ts';
import { toText } from '../to-text.ts';
import type { FieldName, MeasureFieldName } from './fields.ts';
import { Prepared } from './prepared.ts';

/** How a template is filled: the reader's view, with the words of measures in the language of the interface. */
export interface TemplateOptions extends ExportOptions {
  readonly measureLabels?: MeasureLabels;
}

type ReadingFields = Readonly<Record<FieldName, () => unknown>>;

/** Nothing where there is nothing, so that a condition can ask. */
const orNull = (text: string | undefined): string | null => (text ? soundText(text) : null);
const listOrNull = <T>(list: readonly T[]): readonly T[] | null => (list.length > 0 ? list : null);
const markdownOrNull = (text: string): Prepared | null =>
  text.trim() === '' ? null : new Prepared(soundText(text.trimEnd()));

/** What would end an address in Markdown, or be markup in it. */
const MARKUP = /[<>()[\]|*~`\\"'\s]/g;

/** An address that Markdown takes as it stands: what is markup in it is percent-encoded. */
const urlOrNull = (url: string): Prepared | null => {
  const safe = safeLink(url);
  const encode = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  return safe === undefined ? null : new Prepared(safe.replace(MARKUP, encode));
};

const hostOf = (url: string): string | null => (URL.canParse(url) ? orNull(new URL(url).host) : null);

/** A name that a template can write after a dot: csl-json → cslJson. */
const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const two = (number: number): string => String(number).padStart(2, '0');
/** The reader's own clock: `2021-07-09T08:05`. */
const localTime = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;

function measureItem(row: MeasureRow, labels: MeasureLabels): Readonly<Record<MeasureFieldName, unknown>> {
  return {
    who: orNull(row.who),
    modality: row.modality ? labels.modalities[row.modality] : null,
    what: soundText(row.what),
    due: orNull(row.deadline?.date),
    dueText: orNull(row.deadline?.text),
    numbers: listOrNull(row.numbers.map(({ text }) => soundText(text))),
    saidBy: orNull(row.saidBy),
    sentence: soundText(row.sentence),
    place: placeText(row, labels),
    category: labels.categories[row.category],
    kind: row.category,
    salience: row.salience,
    paragraph: row.paragraph + 1,
  };
}

function scriptOf(blocks: Reading['blocks']): string | null {
  const script = detectScript(paragraphsOf(blocks).join('\n'));
  return script === 'unknown' ? null : script;
}

/** The value of each field, made when a template asks for it. */
function fieldsOf(reading: Reading, options: TemplateOptions): ReadingFields {
  const { blocks, url, published } = reading;
  const { now, measureLabels: labels = MEASURE_LABELS } = options;
  const body: ExportOptions = { ...options, header: false, address: false };
  const marked = (): readonly MeasureRow[] =>
    measureRows(reading, ({ highlighted, corrected }) => highlighted && corrected !== 'none');
  const items = (rows: readonly MeasureRow[]) => listOrNull(rows.map((row) => measureItem(row, labels)));
  return {
    title: () => orNull(reading.title),
    kicker: () => orNull(reading.kicker),
    subtitle: () => orNull(reading.subtitle),
    source: () => orNull(reading.source),
    issuer: () => orNull(reading.issuer),
    authors: () => listOrNull(reading.authors.map(soundText)),
    editor: () => orNull(reading.editor),
    documentNumber: () => orNull(reading.documentNumber),
    published: () => orNull(published),
    url: () => urlOrNull(url),
    host: () => hostOf(url),
    body: () => markdownOrNull(toMarkdown(reading, body)),
    obsidianBody: () => markdownOrNull(toObsidian(reading, body)),
    text: () => orNull(toText(reading, body)),
    paragraphs: () =>
      listOrNull(
        paragraphsOf(blocks)
          .map((text) => soundText(text).trim())
          .filter(Boolean),
      ),
    outline: () =>
      listOrNull(
        outlineOf(blocks).map(({ level, label, text }) => ({ level, label: orNull(label), text: soundText(text) })),
      ),
    measures: () => items(measureRows(reading, ({ corrected }) => corrected !== 'none')),
    highlighted: () => items(marked()),
    measuresTable: () => {
      const rows = marked();
      const list = { reading, rows, corrections: [], labels, cited: false, now: now ?? new Date(0) };
      return rows.length > 0 ? markdownOrNull(toMarkdownTable(list)) : null;
    },
    citation: () => orNull(cite(reading, now ? { now } : {})),
    citations: () =>
      Object.fromEntries(
        CITATION_FORMATS.map(({ name, write }) => [
          camelCase(name),
          orNull(write(reading, now ? { now } : {}).trimEnd()),
        ]),
      ),
    footnotes: () =>
      listOrNull(
        writtenFootnotes(body, false).map(({ text, paragraph }, index) => ({
          number: index + 1,
          text: soundText(text),
          paragraph: paragraph + 1,
        })),
      ),
    characters: () => lengthOf(paragraphsOf(blocks)).characters,
    minutes: () => lengthOf(paragraphsOf(blocks)).minutes,
    script: () => scriptOf(blocks),
    now: () => (now ? localTime(now) : null),
  };
}

/** The fields as a template sees them: each worked out once, when it is first named. */
export function fieldValues(reading: Reading, options: TemplateOptions): object {
  const made = new Map<string, unknown>();
  const scope = Object.create(null) as object;
  for (const [name, make] of Object.entries(fieldsOf(reading, options))) {
    const get = (): unknown => {
      if (!made.has(name)) made.set(name, make());
      return made.get(name);
    };
    Object.defineProperty(scope, name, { enumerable: true, get });
  }
  return scope;
}
