import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

/** Half-width columns that a line has at least: verses and the cells of tables are shorter. */
const LEAST_WIDTH = 24;
/** A mark or a Latin word may stand out at the end of a line. */
const SLACK = 2;

const ENDS = /[。！？：；…”』」]$/;
const CLAUSE = /[，、；：]/;
/** Behind a number, a bullet or an indent a new paragraph begins. */
const BEGINS =
  /^(?:[\s\u3000]|[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）]|第[一二三四五六七八九十百]+[章节条]|[•·●■◆◇○□▪➢★☆※—-])/;

/** Columns of a line: a Chinese character takes two. */
const widthOf = (line: string): number => line.length + (line.match(/[\u2010-\uffef]/g)?.length ?? 0);

interface Line {
  readonly start: number;
  readonly text: string;
  readonly width: number;
}

/** The widest line of a text, by what it takes and by what it has. */
interface Size {
  readonly columns: number;
  readonly characters: number;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const made = { start, text: line, width: widthOf(line) };
    start += line.length + 1;
    return made;
  });
}

/** A line that goes on in the next: as wide as the column, or as many characters, and no end of a sentence. */
const isFull = ({ text, width }: Line, { columns, characters }: Size): boolean =>
  (width >= columns - SLACK || text.length === characters) && !ENDS.test(text);

const WORDS = /[A-Za-z\d]$/;

/** Lines of one character each that make a sentence, most of a vertical text. */
const COLUMN = /(?<=^|\n)(?:\S\n){7,}\S(?=\n|$)/g;

/** Vertical text copied character by character: 会⏎议⏎强⏎调 */
function columnEdits(text: string): readonly FixEdit[] {
  return [...text.matchAll(COLUMN)]
    .filter(([column]) => CLAUSE.test(column) || /。/.test(column))
    .map(({ 0: column, index }) => ({
      start: index,
      end: index + column.length,
      after: column.replaceAll('\n', ''),
      certainty: 'certain',
      reason: 'lineBroken',
    }));
}

/**
 * Sentences that a PDF's lines broke at a fixed width: 要坚持人民至上、生⏎命至上 → 要坚持人民至上、生命至上. Only where two lines or more
 * of sentences are equally wide and end within one, and the last is the shorter; never before a number or an indent.
 */
export const brokenLines = {
  name: 'brokenLines',
  kind: 'damage',
  signs: SIGN.clauseMark,
  find: ({ text }) => {
    const lines = linesOf(text);
    const columns = lines.reduce((most, { width }) => Math.max(most, width), 0);
    const characters = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
    if (columns < LEAST_WIDTH) return columnEdits(text);
    const broken = lines.flatMap((line, i) => {
      const next = lines[i + 1];
      const goesOn = next && next.text !== '' && !BEGINS.test(next.text);
      return goesOn && isFull(line, { columns, characters }) ? [{ line, next }] : [];
    });
    const clauses = broken.filter(({ line }) => CLAUSE.test(line.text)).length;
    // A list of titles as long as each other has no clauses; a column has few lines that fill it not.
    if (broken.length < 2 || clauses < 0.6 * broken.length || broken.length < 0.4 * lines.length) return [];
    return broken.map(({ line, next }): FixEdit => {
      const start = line.start + line.text.length;
      const after = WORDS.test(line.text) && /^[A-Za-z]/.test(next.text) ? ' ' : '';
      return { start, end: start + 1, after, certainty: 'certain', reason: 'lineBroken' };
    });
  },
} as const satisfies Fix;
