/** A stretch of the source and what is read in its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A template as the engine reads it. */
export interface LaidOutSource {
  readonly text: string;
  /** Where an offset of `text` stands in what the reader wrote. */
  readonly sourceOffset: (offset: number) => number;
}

const OPENING = /\{[{%]/g;
const DATE_FILTER = /\|\s*date\s*:/g;
/** Unquoted, what consists of tokens and signs alone: YYYY年M月D日. Another word is a variable. */
const DATE_PATTERN = /^(?=.*[YMDHms])[YMDHms\P{L}年月日号號时時点點分秒]+$/u;
const RAW_TAG = /^-?\s*raw\b/;
const END_OF_RAW = /\{%-?\s*endraw\b/g;

/** Quotes around the patterns of date filters between two delimiters: `published|date:YYYY-MM-DD` is what people type. */
function quotePatterns(source: string, from: number, to: number): readonly Edit[] {
  const content = source.slice(from, to);
  return [...content.matchAll(DATE_FILTER)].flatMap(({ index, 0: found }): readonly Edit[] => {
    const start = index + found.length;
    const rest = content.slice(start).split('|', 1)[0] ?? '';
    // `-}}` trims; it is no part of the pattern.
    const given = (start + rest.length === content.length ? rest.replace(/-$/, '') : rest).trim();
    if (/["'\\]/.test(given) || !DATE_PATTERN.test(given)) return [];
    const at = from + start + rest.indexOf(given);
    return [{ start: at, end: at + given.length, text: `"${given}"` }];
  });
}

/** The rest of the line around a tag that stands alone on it: what is left of it would be an empty line. */
function dropLine(source: string, start: number, end: number): readonly Edit[] {
  const isBlank = (at: number): boolean => source[at] === ' ' || source[at] === '\t';
  let first = start;
  while (isBlank(first - 1)) first--;
  let last = end;
  while (isBlank(last)) last++;
  const isAlone = (first === 0 || source[first - 1] === '\n') && /^(?:\r?\n|$)/.test(source.slice(last, last + 2));
  if (!isAlone) return [];
  const lineEnd = last + (source[last] === '\r' ? 2 : 1);
  return [
    { start: first, end: start, text: '' },
    { start: end, end: Math.min(lineEnd, source.length), text: '' },
  ];
}

/** Where what is shown as it stands ends: before `{% endraw %}`, or with the source. */
function endOfRaw(source: string, from: number): number {
  END_OF_RAW.lastIndex = from;
  return END_OF_RAW.exec(source)?.index ?? source.length;
}

/** A tag or an output: from the first character of its opening delimiter to the first of its closing one. */
interface Delimited {
  readonly isTag: boolean;
  readonly start: number;
  readonly close: number;
}

function nextDelimited(source: string, from: number): Delimited | undefined {
  OPENING.lastIndex = from;
  const found = OPENING.exec(source);
  if (!found) return undefined;
  const isTag = found[0] === '{%';
  const close = source.indexOf(isTag ? '%}' : '}}', found.index + 2);
  return close < 0 ? undefined : { isTag, start: found.index, close };
}

function editsIn(source: string, { isTag, start, close }: Delimited): readonly Edit[] {
  const patterns = quotePatterns(source, start + 2, close);
  const [before, after] = isTag ? dropLine(source, start, close + 2) : [];
  return before && after ? [before, ...patterns, after] : patterns;
}

function editsOf(source: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (let found = nextDelimited(source, 0), at = 0; found; found = nextDelimited(source, at)) {
    const isRaw = found.isTag && RAW_TAG.test(source.slice(found.start + 2, found.start + 40));
    // `{% endraw %}` itself begins no other.
    if (isRaw) at = endOfRaw(source, found.close) + 2;
    else {
      edits.push(...editsIn(source, found));
      at = found.close + 2;
    }
  }
  return edits;
}

/**
 * Makes of what a reader types what Liquid reads: patterns of dates get their quotes, and a tag that stands alone on a line
 * takes its line along, so that loops leave no empty ones.
 */
export function layOutSource(source: string): LaidOutSource {
  const edits = editsOf(source);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text } of edits) {
    parts.push(source.slice(from, start), text);
    from = end;
  }
  const sourceOffset = (offset: number): number => {
    let shift = 0;
    for (const { start, end, text } of edits) {
      const made = start + shift;
      if (offset < made) break;
      if (offset < made + text.length) return Math.min(end, offset - shift);
      shift += text.length - (end - start);
    }
    return offset - shift;
  };
  return { text: [...parts, source.slice(from)].join(''), sourceOffset };
}
