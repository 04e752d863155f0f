import type { Run } from '../reading/article.ts';
import { type Delimiters, enclose } from './enclose.ts';
import { type MarkdownPiece, markdownPieces, slicePieces } from './markdown-pieces.ts';
import { escapeInline } from './markdown-text.ts';
import type { MarkedRuns, References } from './marked-blocks.ts';

/** How measures are set: as Obsidian and other note-takers read it (`==`), as CommonMark has it (`**`). */
export type MarkdownMarks = 'highlight' | 'bold';

type Pieces = readonly MarkdownPiece[];

const DELIMITERS: Readonly<Record<Run['style'], Delimiters | undefined>> = {
  plain: undefined,
  strong: { mark: '**', element: 'strong' },
  emphasis: { mark: '*', element: 'em' },
  superscript: undefined,
  subscript: undefined,
};
const HIGHLIGHT: Delimiters = { mark: '==', element: 'mark' };

/** The numbers of footnotes as GFM has them. */
export const markdownReferences = (numbers: References): string => numbers.map((number) => `[^${number}]`).join('');

const isBare = ({ run }: MarkdownPiece): boolean => run.style === 'plain' && !run.href && run.text !== '';

/** The first character that a piece is written with, or stands for it: '' for none. */
function firstOf(piece: MarkdownPiece | undefined): string {
  if (!piece) return '';
  const { text, href, style } = piece.run;
  if (text === '') return '[';
  if (/^\s/.test(text)) return text.charAt(0);
  if (href) return '[';
  return DELIMITERS[style]?.mark.charAt(0) ?? (style === 'plain' ? text.charAt(0) : '<');
}

function styled(run: Run, before: string, after: string): string {
  const core = run.text.trim();
  if (core === '' || run.style === 'plain') return escapeInline(run.text);
  const delimiters = DELIMITERS[run.style];
  if (delimiters) {
    const { lead, end, open, close } = enclose(run.text, delimiters, { before, after });
    const [head, inside, tail] = [run.text.slice(0, lead), run.text.slice(lead, end), run.text.slice(end)];
    return `${escapeInline(head)}${open}${escapeInline(inside)}${close}${escapeInline(tail)}`;
  }
  const element = run.style === 'superscript' ? 'sup' : 'sub';
  const lead = run.text.length - run.text.trimStart().length;
  const [head, tail] = [run.text.slice(0, lead), run.text.slice(lead + core.length)];
  return `${escapeInline(head)}<${element}>${escapeInline(core)}</${element}>${escapeInline(tail)}`;
}

function writeRun(run: Run, before: string, after: string): string {
  const core = run.text.trim();
  if (!run.href || core === '') return styled(run, before, after);
  const lead = run.text.length - run.text.trimStart().length;
  const link = `[${styled({ style: run.style, text: core }, '[', ']')}](<${run.href}>)`;
  return escapeInline(run.text.slice(0, lead)) + link + escapeInline(run.text.slice(lead + core.length));
}

/** Pieces between two characters; `before` of '' is the start of a line. */
function writePieces(pieces: Pieces, before: string, after: string): string {
  const written: string[] = [];
  let last = before;
  pieces.forEach(({ run, references }, index) => {
    const next = pieces[index + 1];
    const isReference = run.text === '';
    const text = isReference ? markdownReferences(references) : writeRun(run, last, next ? firstOf(next) : after);
    written.push(text);
    last = text.slice(-1) || last;
  });
  return written.join('');
}

function writeMarked(pieces: Pieces, before: string, after: string): string {
  const text = pieces.map(({ run }) => run.text).join('');
  const [first, last] = [pieces[0], pieces.at(-1)];
  const movable = {
    start: first && isBare(first) ? first.run.text.length : 0,
    end: last && isBare(last) ? last.run.text.length : 0,
  };
  // At a styled edge stands a delimiter, whatever the text.
  const edge = (char: string, bare: boolean): string => (bare || /\s/.test(char) ? char : '*');
  const seen =
    edge(text.charAt(0), movable.start > 0) +
    text.slice(1, -1) +
    (text.length > 1 ? edge(text.slice(-1), movable.end > 0) : '');
  const { lead, end, open, close } = enclose(seen, HIGHLIGHT, { before, after }, movable);
  const head = writePieces(slicePieces(pieces, 0, lead), before, open.charAt(0));
  const inside = writePieces(slicePieces(pieces, lead, end), open.slice(-1), close.charAt(0));
  const tail = writePieces(slicePieces(pieces, end, text.length), close.slice(-1), after);
  return head + open + inside + close + tail;
}

/** A stretch of a text, marked or not. */
interface Group {
  readonly marked: boolean;
  readonly pieces: Pieces;
}

function groupsOf(groups: MarkedRuns, marks: MarkdownMarks): readonly Group[] {
  if (marks === 'bold') return [{ marked: false, pieces: markdownPieces(groups, true) }];
  return groups
    .map((group): Group => ({ marked: group.mark !== undefined, pieces: markdownPieces([group], false) }))
    .filter(({ pieces }) => pieces.length > 0);
}

/** The first character that a group is written with: '' for none. */
const firstOfGroup = ({ marked, pieces }: Group): string => (marked ? HIGHLIGHT.mark.charAt(0) : firstOf(pieces[0]));

/**
 * What only arises where two stretches meet: an exclamation mark before a link would make it a picture, a bracket after the
 * number of a footnote a link of it, a colon its text.
 */
const partSeams = (written: string): string => written.replaceAll('![', '\\![').replace(/(\[\^\d+\])(?=[(:])/g, '$1\\');

/** Cut runs as Markdown, line breaks kept as they are. */
export function writeMarkdown(groups: MarkedRuns = [], marks: MarkdownMarks = 'bold'): string {
  const all = groupsOf(groups, marks);
  const written: string[] = [];
  let last = '';
  all.forEach((group, index) => {
    const next = all[index + 1];
    const text = (group.marked ? writeMarked : writePieces)(group.pieces, last, next ? firstOfGroup(next) : '');
    written.push(text);
    last = text.slice(-1) || last;
  });
  return partSeams(written.join(''));
}
