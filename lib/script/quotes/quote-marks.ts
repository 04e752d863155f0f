/** `curly`: “ ” ‘ ’ (GB/T 15834—2011, 4.8); `corner`: 「 」『 』, Taiwan's and Hong Kong's. */
export type QuoteStyle = 'curly' | 'corner';

/** `outer`: “ ” and 「 」; `inner`, for what is quoted within: ‘ ’ and 『 』. */
export type QuoteLevel = 'outer' | 'inner';

/** A pair of marks. Each is one UTF-16 unit. */
export interface QuoteKind {
  readonly style: QuoteStyle;
  readonly level: QuoteLevel;
  readonly open: string;
  readonly close: string;
}

/** The pairs there are. */
const QUOTE_KINDS: readonly QuoteKind[] = [
  { style: 'curly', level: 'outer', open: '“', close: '”' },
  { style: 'curly', level: 'inner', open: '‘', close: '’' },
  { style: 'corner', level: 'outer', open: '「', close: '」' },
  { style: 'corner', level: 'inner', open: '『', close: '』' },
];

/** Any of the marks. */
export const QUOTE_MARK = /[“”‘’「」『』]/;

const OPENING = new Map(QUOTE_KINDS.map((kind) => [kind.open, kind]));
const CLOSING = new Map(QUOTE_KINDS.map((kind) => [kind.close, kind]));

/** The pair that a mark opens. */
export const opensKind = (mark: string | undefined): QuoteKind | undefined => OPENING.get(mark ?? '');

/** The pair that a mark closes. */
export const closesKind = (mark: string | undefined): QuoteKind | undefined => CLOSING.get(mark ?? '');

/** The pair of a style and level. */
export const quoteKind = (style: QuoteStyle, level: QuoteLevel): QuoteKind | undefined =>
  QUOTE_KINDS.find((kind) => kind.style === style && kind.level === level);
