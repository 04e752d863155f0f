/*
 * This room gives quotations the marks of the script they are shown in: “ ” and ‘ ’ in simplified text, 「 」 and 『 』 in
 * Taiwan's and Hong Kong's. A mark is one UTF-16 unit in both, so that no range and no map of a conversion moves.
 *
 * Only pairs are turned (quote-pairs.ts); what opens and never closes, an apostrophe, minutes and seconds, straight marks
 * and a pair within a western sentence stay as the page has them.
 *
 * Sample: 他说：“要用好‘一张网’。” becomes 他說：「要用好『一張網』。」
 */
import { QUOTE_MARK, type QuoteLevel, type QuoteStyle, quoteKind } from './quote-marks.ts';
import { makeQuoteFinder, type QuotePair, type QuotePlace } from './quote-pairs.ts';

const KANA = /[\u3041-\u30ff]/g;
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
/** A western word before an opening mark, after a closing one. */
const WESTERN_BEFORE = /[A-Za-zÀ-ž0-9][,.:;]?[ \u00a0]?$/;
const WESTERN_AFTER = /^[,.;:!?]?[ \u00a0]?[A-Za-zÀ-ž]/;
/** Characters beside a mark that tell what it stands in. */
const BESIDE = 4;

/** What the marks of a paragraph stand in. */
type Language = 'chinese' | 'japanese' | 'western';

function languageOf(text: string): Language {
  if (!HAN.test(text)) return 'western';
  return (text.match(KANA)?.length ?? 0) * 10 > text.length ? 'japanese' : 'chinese';
}

/** Whether a pair is of a western sentence in a Chinese paragraph: 标题是 The “Great” Flood. */
function isWestern({ opens: [open], close }: QuotePair, text: string): boolean {
  if (open?.paragraph !== close.paragraph || HAN.test(text.slice(open.at, close.at))) return false;
  const before = text.slice(Math.max(0, open.at - BESIDE), open.at);
  return WESTERN_BEFORE.test(before) && WESTERN_AFTER.test(text.slice(close.at + 1, close.at + 1 + BESIDE));
}

/** What is quoted within a quotation has the other marks; a page that begins with the inner ones is put right. */
function levelOf({ kind, within }: QuotePair, around: QuoteLevel | undefined): QuoteLevel {
  if (around) return around === 'outer' ? 'inner' : 'outer';
  return within.length > 0 ? 'outer' : kind.level;
}

/** Turns the quotations of a text that is given paragraph by paragraph, so that a long one can be read in slices. */
export interface QuoteTurner {
  readonly add: (paragraph: string) => void;
  /** After the last paragraph: each of them by its number, with its quotations turned. */
  readonly finish: () => (paragraph: number) => string;
}

/** As `turnQuotes`, paragraph by paragraph. */
export function makeQuoteTurner(style: QuoteStyle): QuoteTurner {
  const finder = makeQuoteFinder();
  const paragraphs: string[] = [];
  const changes = new Map<number, [at: number, mark: string][]>();
  const put = ({ paragraph, at }: QuotePlace, mark: string): void => {
    const known = changes.get(paragraph);
    if (known) known.push([at, mark]);
    else changes.set(paragraph, [[at, mark]]);
  };
  const languages = new Map<number, Language>();
  const languageAt = (paragraph: number): Language => {
    const language = languages.get(paragraph) ?? languageOf(paragraphs[paragraph] ?? '');
    languages.set(paragraph, language);
    return language;
  };
  const turn = (pair: QuotePair, around: QuoteLevel | undefined): void => {
    const { paragraph } = pair.close;
    // The page's own marks of this style are right as they are; so is what they say of the level.
    const own = pair.kind.style === style;
    const level = own ? pair.kind.level : levelOf(pair, around);
    const marks = quoteKind(style, level);
    if (!own && marks && languageAt(paragraph) === 'chinese' && !isWestern(pair, paragraphs[paragraph] ?? '')) {
      for (const place of pair.opens) put(place, marks.open);
      put(pair.close, marks.close);
    }
    for (const one of pair.within) turn(one, level);
  };
  return {
    add: (text) => {
      paragraphs.push(text);
      finder.add(text);
    },
    finish: () => {
      for (const pair of finder.finish()) turn(pair, undefined);
      return (paragraph) => putMarks(paragraphs[paragraph] ?? '', changes.get(paragraph) ?? []);
    },
  };
}

/** The text with other marks at some offsets. */
function putMarks(text: string, changes: readonly (readonly [at: number, mark: string])[]): string {
  let out = '';
  let from = 0;
  for (const [at, mark] of changes.toSorted((a, b) => a[0] - b[0])) {
    out += text.slice(from, at) + mark;
    from = at + 1;
  }
  return out + text.slice(from);
}

/**
 * The same paragraphs with their quotations in the marks of a style; each keeps its length in UTF-16 units. Paragraphs
 * are those of one text, in order: a quotation may go through several. Japanese and western ones keep their marks.
 */
export function turnQuotes(paragraphs: readonly string[], style: QuoteStyle): readonly string[] {
  if (!paragraphs.some((text) => QUOTE_MARK.test(text))) return paragraphs;
  const turner = makeQuoteTurner(style);
  for (const text of paragraphs) turner.add(text);
  const turned = turner.finish();
  return paragraphs.map((_, paragraph) => turned(paragraph));
}
