import type { Run } from '../reading/article.ts';
import type { TextPiece } from '../reading/marked-text.ts';
import { safeLink } from '../reading/safe-link.ts';
import { type Delimiters, enclose } from './enclose.ts';
import type { MarkedRuns } from './marked-blocks.ts';

type Pieces = readonly TextPiece<never>[];

/** Text that Markdown reads as it stands, its line breaks kept: to the rules of delimiters they are white space. */
const escapeInline = (text: string): string => text.replace(/[\\`*_[\]<>|~]|&(?=#?\w{1,32};)|^=|=(?==|$)/g, '\\$&');

/** Text that Markdown reads as it stands, on one line; what only a line's start makes markup is `escapeStart`'s. */
export const escapeMarkdown = (text: string): string => escapeInline(text).replaceAll('\n', ' ');

/** The same for the start of a line: no heading, no list, no quote, no code. */
export const escapeStart = (line: string): string =>
  line
    .replace(/^[ \t]+/, '')
    .replace(/^[#+>-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

const DELIMITERS: Readonly<Record<Run['style'], Delimiters | undefined>> = {
  plain: undefined,
  strong: { mark: '**', element: 'strong' },
  emphasis: { mark: '*', element: 'em' },
  superscript: undefined,
  subscript: undefined,
};
// Obsidian and most note-takers read ==…== as a highlight; elsewhere it stays readable.
const HIGHLIGHT: Delimiters = { mark: '==', element: 'mark' };

const hrefOf = (run: Run): string | undefined => (run.href ? safeLink(run.href) : undefined);
const isBare = (run: Run | undefined): boolean => run?.style === 'plain' && !hrefOf(run);

/** The first character that a piece is written with, or stands for it: '' for none. */
function firstOf(piece: TextPiece<never> | undefined): string {
  const text = piece?.text.replaceAll('\n', ' ') ?? '';
  if (!piece || text === '' || /^\s/.test(text)) return text.charAt(0);
  if (hrefOf(piece.run)) return '[';
  return DELIMITERS[piece.run.style]?.mark.charAt(0) ?? (piece.run.style === 'plain' ? text.charAt(0) : '<');
}

function styled(run: Run, before: string, after: string): string {
  const text = escapeInline(run.text);
  const core = text.trim();
  if (core === '' || run.style === 'plain') return text;
  const delimiters = DELIMITERS[run.style];
  if (delimiters) {
    const { lead, end, open, close } = enclose(run.text, delimiters, { before, after });
    const [head, inside, tail] = [run.text.slice(0, lead), run.text.slice(lead, end), run.text.slice(end)];
    return `${escapeInline(head)}${open}${escapeInline(inside)}${close}${escapeInline(tail)}`;
  }
  const element = run.style === 'superscript' ? 'sup' : 'sub';
  return text.replace(core, () => `<${element}>${core}</${element}>`);
}

function writeRun(run: Run, before: string, after: string): string {
  const href = hrefOf(run);
  const core = run.text.trim();
  if (!href || core === '') return styled(run, before, after);
  const lead = run.text.length - run.text.trimStart().length;
  const link = `[${styled({ style: run.style, text: core }, '[', ']')}](<${href.replace(/[<>]/g, encodeURIComponent)}>)`;
  return escapeInline(run.text.slice(0, lead)) + link + escapeInline(run.text.slice(lead + core.length));
}

/** Pieces between two characters; `before` of '' is the start of a line. */
function writePieces(pieces: Pieces, before: string, after: string): string {
  const written: string[] = [];
  let last = before;
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    const text = writeRun({ ...piece.run, text: piece.text }, last, next ? firstOf(next) : after);
    written.push(text);
    last = text.slice(-1) || last;
  });
  return written.join('');
}

/** The pieces between two offsets of their joined text. */
function slice(pieces: Pieces, from: number, to: number): Pieces {
  let at = 0;
  return pieces.flatMap((piece) => {
    const text = piece.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += piece.text.length;
    return text === '' ? [] : [{ ...piece, text }];
  });
}

function writeMarked(pieces: Pieces, before: string, after: string): string {
  const text = pieces.map((piece) => piece.text).join('');
  const [first, last] = [pieces[0], pieces.at(-1)];
  const movable = {
    start: first && isBare(first.run) ? first.text.length : 0,
    end: last && isBare(last.run) ? last.text.length : 0,
  };
  // At a styled edge stands a delimiter, whatever the text.
  const edge = (char: string, bare: boolean): string => (bare || /\s/.test(char) ? char : '*');
  const seen =
    edge(text.charAt(0), movable.start > 0) +
    text.slice(1, -1) +
    (text.length > 1 ? edge(text.slice(-1), movable.end > 0) : '');
  const { lead, end, open, close } = enclose(seen, HIGHLIGHT, { before, after }, movable);
  const head = writePieces(slice(pieces, 0, lead), before, open.charAt(0));
  const inside = writePieces(slice(pieces, lead, end), open.slice(-1), close.charAt(0));
  const tail = writePieces(slice(pieces, end, text.length), close.slice(-1), after);
  return head + open + inside + close + tail;
}

/** The first character that a group is written with: '' for none. */
const firstOfGroup = ({ mark, pieces }: MarkedRuns[number]): string =>
  mark ? HIGHLIGHT.mark.charAt(0) : firstOf(pieces[0]);

/** Cut runs as Markdown, highlighted measures as `==…==`; `lineBreak` stands for each line break: `<br>` in a table. */
export function writeMarkdown(groups: MarkedRuns = [], lineBreak: ' ' | '<br>' = ' '): string {
  const written: string[] = [];
  let last = '';
  groups.forEach(({ mark, pieces }, index) => {
    const next = groups[index + 1];
    const after = next ? firstOfGroup(next) : '';
    const text = (mark ? writeMarked : writePieces)(pieces, last, after);
    written.push(text);
    last = text.slice(-1) || last;
  });
  return written.join('').replaceAll('\n', lineBreak);
}
