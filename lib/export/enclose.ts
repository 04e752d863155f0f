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

/** The characters beside a text; '' at the start and at the end of a line. */
export interface Beside {
  readonly before: string;
  readonly after: string;
}

/** How many of the characters at the edge of a text can stand outside; `at` gives them from the edge inwards. */
function countMovable(at: (index: number) => string | undefined, most: number): number {
  let count = 0;
  while (count < most && canMove(at(count))) count++;
  return count;
}

/**
 * How to enclose a text in delimiters so that CommonMark reads them (0.31, 6.2, left- and right-flanking runs). Beside
 * punctuation inside, a delimiter needs white space or punctuation outside: `**要压实责任。**各乡镇` stays as it is typed.
 * A stop then moves out (`**要压实责任**。各乡镇`); with any other sign the element is written.
 * @param text what is enclosed, as it will be read
 * @param movable how many characters at the start and at the end can stand outside
 */
export function enclose(
  text: string,
  { mark, element }: Delimiters,
  { before, after }: Beside,
  movable: { readonly start: number; readonly end: number } = { start: text.length, end: text.length },
): Enclosed {
  const html = (lead: number, end: number): Enclosed => ({ lead, end, open: `<${element}>`, close: `</${element}>` });
  const [spaces, spacesEnd] = [text.length - text.trimStart().length, text.length - text.trimEnd().length];
  if (spaces > movable.start || spacesEnd > movable.end) return html(0, text.length);
  // A run of four asterisks, `**甲****乙**`, is none of two delimiters of two.
  const touches = (char: string): boolean => mark.startsWith(char);
  const outside = (char: string): boolean =>
    char === '' || (!touches(char) && (isSpace(char) || PUNCTUATION.test(char)));
  /** Whether a delimiter would be none between a neighbour and an edge that is a sign or not. */
  const fails = (neighbour: string, sign: boolean): boolean => !outside(neighbour) && (touches(neighbour) || sign);
  const lead =
    spaces === 0 && fails(before, FIRST_SIGN.test(text)) ? countMovable((i) => text[i], movable.start) : spaces;
  const trail =
    spacesEnd === 0 && fails(after, LAST_SIGN.test(text))
      ? countMovable((i) => text[text.length - 1 - i], movable.end)
      : spacesEnd;
  const end = text.length - trail;
  const inside = text.slice(lead, end);
  const written = html(spaces, text.length - spacesEnd);
  if (inside.trim() !== inside || inside === '') return written;
  const opens = lead > 0 || !fails(before, FIRST_SIGN.test(inside));
  const closes = trail > 0 || !fails(after, LAST_SIGN.test(inside));
  return opens && closes ? { lead, end, open: mark, close: mark } : written;
}
