/** A pair of delimiters of Markdown, and the element of HTML that says the same. */
export interface Delimiters {
  readonly mark: '**' | '*' | '==';
  readonly element: 'strong' | 'em' | 'mark';
}

/** What of a text goes before, between and after delimiters, and which. */
export interface Enclosed {
  readonly lead: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
}

/** Stops that may stand outside what they end without a change to the eye. */
const STOPS: ReadonlySet<string> = new Set('。．，、；：！？…—,.;:!?');

const isSpace = (char: string): boolean => /\s/.test(char);
const canMove = (char = ''): boolean => STOPS.has(char) || isSpace(char);
/** Unicode punctuation and symbols: what CommonMark 0.31 takes for punctuation, 0.30 only in part. */
const FIRST_SIGN = /^[\p{P}\p{S}]/u;
const LAST_SIGN = /[\p{P}\p{S}]$/u;
/** What both take for punctuation. */
const PUNCTUATION = /^[\p{P}$+<=>^`|~]/u;

/**
 * How to enclose a text in delimiters so that CommonMark reads them (0.31, 6.2, left- and right-flanking runs). Beside
 * punctuation inside, a delimiter needs white space or punctuation outside: `**要压实责任。**各乡镇` stays as it is typed.
 * A stop then moves out (`**要压实责任**。各乡镇`); with any other sign the element is written.
 * @param text what is enclosed, as it will be read
 * @param before the character before it; '' at the start of a line
 * @param after the character after it; '' at the end of a line
 * @param movable how many characters at the start and at the end can stand outside
 */
export function enclose(
  text: string,
  { mark, element }: Delimiters,
  before: string,
  after: string,
  movable: { readonly start: number; readonly end: number } = { start: text.length, end: text.length },
): Enclosed {
  const html = (lead: number, end: number): Enclosed => ({ lead, end, open: `<${element}>`, close: `</${element}>` });
  let lead = text.length - text.trimStart().length;
  let end = text.trimEnd().length;
  if (lead > movable.start || text.length - end > movable.end) return html(0, text.length);
  const [spaced, spacedEnd] = [lead, end];
  // A run of four asterisks, `**甲****乙**`, is none of two delimiters of two.
  const apart = (char: string): boolean => !mark.startsWith(char) && (isSpace(char) || PUNCTUATION.test(char));
  const outside = (char: string): boolean => char === '' || apart(char);
  if (lead === 0 && !outside(before) && (mark.startsWith(before) || FIRST_SIGN.test(text)))
    while (lead < movable.start && canMove(text[lead])) lead++;
  if (end === text.length && !outside(after) && (mark.startsWith(after) || LAST_SIGN.test(text)))
    while (text.length - end < movable.end && canMove(text[end - 1])) end--;
  if (end <= lead || isSpace(text[lead] ?? '') || isSpace(text[end - 1] ?? '')) return html(spaced, spacedEnd);
  const inside = text.slice(lead, end);
  const opens = lead > 0 || outside(before) || (!mark.startsWith(before) && !FIRST_SIGN.test(inside));
  const closes = end < text.length || outside(after) || (!mark.startsWith(after) && !LAST_SIGN.test(inside));
  return opens && closes ? { lead, end, open: mark, close: mark } : html(spaced, spacedEnd);
}
