import type { RunStyle } from '../../../lib/reading/article.ts';

/*
 * What CommonMark makes of a line that an export wrote: each character with what holds for it. No parser of all Markdown:
 * it knows backslash escapes and line breaks, the delimiters `*`, `**` and `==`, links `[…](<…>)`, and the elements an export may write.
 * A delimiter that CommonMark (0.31, 6.2) would not take for one stays text, as it does there.
 */

export interface Written {
  readonly char: string;
  readonly style: RunStyle;
  readonly marked: boolean;
  readonly href?: string;
}

const TOKEN = /\\([!-/:-@[-`{-~\n])|\*\*|\*|==|<(\/?)(strong|em|sup|sub|mark)>|\[|\]\(<([^<>\n]*)>\)|[\s\S]/gu;
const STYLE_OF: Readonly<Record<string, RunStyle>> = {
  '**': 'strong',
  '*': 'emphasis',
  strong: 'strong',
  em: 'emphasis',
  sup: 'superscript',
  sub: 'subscript',
};

const isSpace = (char: string): boolean => char === '' || /\s/.test(char);
const isPunctuation = (char: string): boolean => /[\p{P}\p{S}]/u.test(char);

/** Whether a run of delimiters can open (`side` is what follows it) or close (what precedes it). */
const flanks = (side: string, other: string): boolean =>
  !isSpace(side) && (!isPunctuation(side) || isSpace(other) || isPunctuation(other));

interface Open {
  readonly token: string;
  readonly style: RunStyle;
}

interface State {
  readonly chars: {
    readonly char: string;
    readonly style: RunStyle;
    readonly marked: boolean;
    readonly link: number;
  }[];
  /** The addresses of the links that have ended. */
  readonly links: string[];
  readonly open: Open[];
  marked: boolean;
  inLink: boolean;
}

function put(state: State, text: string): void {
  const { chars, links, open, marked, inLink } = state;
  const style = open.at(-1)?.style ?? 'plain';
  for (const char of text) chars.push({ char, style, marked, link: inLink ? links.length : -1 });
}

function openOrClose(state: State, element: string, closes: boolean): void {
  if (element === 'mark') state.marked = !closes;
  else if (closes) state.open.pop();
  else state.open.push({ token: element, style: STYLE_OF[element] ?? 'plain' });
}

/** Takes a delimiter where CommonMark would; whether it did. */
function delimit(state: State, token: string, before: string, after: string): boolean {
  const [opens, closes] = [flanks(after, before), flanks(before, after)];
  if (token === '==') {
    if (!(state.marked ? closes : opens)) return false;
    state.marked = !state.marked;
  } else if (state.open.at(-1)?.token === token && closes) state.open.pop();
  else if (opens) state.open.push({ token, style: STYLE_OF[token] ?? 'plain' });
  else return false;
  return true;
}

function take(state: State, match: RegExpExecArray, line: string): void {
  const [token, escaped, slash, element, href] = match;
  const before = [...line.slice(0, match.index)].at(-1) ?? '';
  const after = [...line.slice(match.index + token.length)][0] ?? '';
  if (escaped !== undefined) put(state, escaped);
  else if (element !== undefined) openOrClose(state, element, slash !== '');
  else if (token === '[') state.inLink = true;
  else if (href !== undefined) {
    state.links.push(href);
    state.inLink = false;
  } else {
    const isDelimiter = /^(?:\*\*?|==)$/.test(token) && after !== token[0];
    if (!isDelimiter || !delimit(state, token, before, after)) put(state, token);
  }
}

/** Each character that a reader sees, in order. */
export function readMarkdown(line: string): readonly Written[] {
  const state: State = { chars: [], links: [], open: [], marked: false, inLink: false };
  for (const match of line.matchAll(TOKEN)) take(state, match, line);
  return state.chars.map(({ link, ...rest }) => {
    const href = state.links[link];
    return { ...rest, ...(href !== undefined && { href }) };
  });
}
