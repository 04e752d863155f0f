/**
 * Longest clause that is read, in characters. In a million clauses of official text ten were longer, all of them lists of
 * names; what is longer can be no measure, and must not cost more than its length.
 */
export const LONGEST_CLAUSE = 400;

/** A stretch of one paragraph between commas or colons; offsets are into the paragraph, marks excluded. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** The mark that closes it, or '' at the end of the paragraph. */
  readonly mark: string;
}

/** Clauses between semicolons. */
export type Segment = readonly Clause[];

/** One sentence: its segments in order. `end` excludes the full stop and any closing quotation mark. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment[];
}

const CLOSING: Readonly<Record<string, string>> = { '《': '》', '（': '）', '“': '”', '‘': '’' };

/** Longest stretch a pair of marks may keep whole, in characters: a title is longer than a slogan in quotation marks. */
const KEPT: Readonly<Record<string, number>> = { '《': 80, '（': 80, '“': 30, '‘': 30 };

/** What no pair holds together. An aside may be a list: （每户5000元；五保户除外）. */
const ENDS_QUOTE = '。！？；\n';
const ENDS_ASIDE = '。！？\n';

/** Where the pair that opens at `at` closes, when what it holds is to be kept whole: a title, an aside, a slogan. */
function closing(text: string, at: number): number {
  const open = text.charAt(at);
  const close = CLOSING[open];
  if (close === undefined) return -1;
  const until = Math.min(text.length, at + (KEPT[open] ?? 0));
  for (let i = at + 1; i < until; i++) {
    const char = text.charAt(i);
    if (char === close) return i;
    if (open !== '《' && (open === '（' ? ENDS_ASIDE : ENDS_QUOTE).includes(char)) return -1;
  }
  return -1;
}

/** A range without the spaces around it and without quotation marks at its start, but for one that it closes itself. */
function trim(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const closes = start + text.slice(start, end).lastIndexOf('”');
  let from = start;
  while (from < end && ' ”’“‘'.includes(text.charAt(from)) && !(text.charAt(from) === '“' && closes > from)) from++;
  let to = end;
  while (to > from && text.charAt(to - 1) === ' ') to--;
  return { start: from, end: to };
}

/**
 * The sentences of a canonical paragraph. 。！？ and line ends close a sentence, ； a segment, ， and ： a clause; none of
 * them inside 《》, （） or a short quotation (“止流动、防扩散，不聚集、控蔓延” is one slogan, not two demands).
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let segments: Clause[][] = [];
  let clauses: Clause[] = [];
  let start = 0;
  const clause = (end: number, mark: string): void => {
    const range = trim(text, start, end);
    if (range.end > range.start) clauses.push({ ...range, mark });
    start = end + 1;
  };
  const segment = (): void => {
    if (clauses.length > 0) segments.push(clauses);
    clauses = [];
  };
  const sentence = (): void => {
    segment();
    const first = segments[0]?.[0];
    const last = segments.at(-1)?.at(-1);
    if (first && last) sentences.push({ start: first.start, end: last.end, segments });
    segments = [];
  };
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    switch (char) {
      case '。':
      case '！':
      case '？':
      case '\n':
        clause(i, char);
        sentence();
        break;
      case '；':
        clause(i, char);
        segment();
        break;
      case '，':
      case '：':
        clause(i, char);
        break;
      case '《':
      case '（':
      case '“':
      case '‘': {
        const close = closing(text, i);
        if (close > i) i = close;
        break;
      }
    }
  }
  clause(text.length, '');
  sentence();
  return sentences;
}
