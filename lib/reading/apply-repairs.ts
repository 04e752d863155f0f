import type { Block, Header, HeaderField, PlacedRepair, Repair } from './article.ts';
import { type Edit, editRuns } from './edit-runs.ts';
import { paragraphsOf, withRuns } from './paragraphs.ts';

/** The header's texts that are repaired, in the order in which they are joined. */
const HEADER_FIELDS = [
  'title',
  'subtitle',
  'kicker',
  'source',
  'authors',
  'editor',
  'issuer',
  'siteName',
] as const satisfies readonly HeaderField[];

/** Names of several authors travel as one line. */
const NAME_SEPARATOR = '\u3001';

const fieldText = (header: Header, field: HeaderField): string =>
  field === 'authors' ? header.authors.join(NAME_SEPARATOR) : (header[field] ?? '');

/** Where a repaired text stands. */
type RepairPlace = { readonly field: HeaderField } | { readonly paragraph: number };

/** All texts of an article, each on a line, and where each stands. */
interface ArticleLines {
  readonly places: readonly RepairPlace[];
  readonly texts: readonly string[];
}

/** Everything of an article that is text, a line each: damage shows itself over the page, not in one paragraph. */
export function linesOf(header: Header, blocks: readonly Block[]): ArticleLines {
  const fields = HEADER_FIELDS.map((field) => ({ place: { field }, text: fieldText(header, field) }));
  const paragraphs = paragraphsOf(blocks).map((text, paragraph) => ({ place: { paragraph }, text }));
  // A line break inside a paragraph (a <br> in a table cell) would shift all lines after it.
  const lines = [...fields, ...paragraphs].map((line) => ({ ...line, text: line.text.replaceAll('\n', ' ') }));
  return { places: lines.map((line) => line.place), texts: lines.map((line) => line.text) };
}

/** Repairs of the joined lines, each put in its own line, with offsets in that line. */
function place(repairs: readonly Repair[], texts: readonly string[], places: readonly RepairPlace[]): PlacedRepair[] {
  const placed: PlacedRepair[] = [];
  let line = 0;
  let lineStart = 0;
  for (const repair of repairs) {
    let length = texts[line]?.length ?? 0;
    while (line < texts.length - 1 && repair.start > lineStart + length) {
      lineStart += length + 1;
      line++;
      length = texts[line]?.length ?? 0;
    }
    const where = places[line];
    if (where) placed.push({ ...repair, ...where, start: repair.start - lineStart, end: repair.end - lineStart });
  }
  return placed;
}

/** Edits in the coordinates of the text before the repairs. */
function editsOf(repairs: readonly Repair[]): Edit[] {
  let shift = 0;
  const edits: Edit[] = [];
  for (const repair of repairs) {
    if (repair.certainty === 'guess' || repair.before === repair.after) continue;
    const start = repair.start - shift;
    edits.push({ start, end: start + repair.before.length, after: repair.after });
    shift += repair.after.length - repair.before.length;
  }
  return edits;
}

/**
 * The header with the texts of its fields replaced, one for each of `HEADER_FIELDS`. A field that a repair emptied is
 * absent: to keep what it held would keep the damage.
 */
function withTexts<H extends Header>(header: H, texts: readonly string[]): H {
  const given = new Map<string, string>(HEADER_FIELDS.map((field, index) => [field, texts[index] ?? '']));
  const entries = Object.entries(header).flatMap(([key, value]) => {
    const text = given.get(key);
    if (text === undefined) return [[key, value]];
    if (key === 'authors') return [[key, text === '' ? [] : text.split(NAME_SEPARATOR)]];
    return text === '' && key !== 'title' ? [] : [[key, text]];
  });
  return Object.fromEntries(entries) as H;
}

/**
 * The article after a repair of its joined lines.
 * @param repaired the text and repairs of `linesOf(...).texts.join('\n')`; the number of lines is unchanged
 */
export function applyRepairs<H extends Header>(
  header: H,
  blocks: readonly Block[],
  repaired: { readonly text: string; readonly repairs: readonly Repair[] },
): { readonly header: H; readonly blocks: readonly Block[]; readonly repairs: readonly PlacedRepair[] } {
  if (repaired.repairs.length === 0) return { header, blocks, repairs: [] };
  const texts = repaired.text.split('\n');
  const repairs = place(repaired.repairs, texts, linesOf(header, blocks).places);

  const byParagraph = new Map<number, PlacedRepair[]>();
  for (const repair of repairs) {
    if (!('paragraph' in repair)) continue;
    const list = byParagraph.get(repair.paragraph);
    if (list) list.push(repair);
    else byParagraph.set(repair.paragraph, [repair]);
  }
  let paragraph = 0;
  const newBlocks = blocks.map((block) =>
    withRuns(block, (runs) => {
      const found = byParagraph.get(paragraph++);
      // A line break took the place of one character in the joined text: a cell keeps its lines where it was repaired.
      return found ? editRuns(runs, editsOf(found)) : runs;
    }),
  );

  return { header: withTexts(header, texts), blocks: newBlocks, repairs };
}
