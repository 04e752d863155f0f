import { certaintyIn, isAboutEscapes } from '../escapes/talked-about.ts';
import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

/** < and >, escaped or not. */
const OPEN = '(?:<|&(?:amp;){0,8}lt;)';
const CLOSE = '(?:>|&(?:amp;){0,8}gt;)';
/** Tags that editors put around the text of an article. */
const NAME =
  'p|br|div|span|strong|b|em|i|u|font|center|section|h[1-6]|table|tbody|tr|td|th|ul|ol|li|a|img|o:p|blockquote|sup|sub|wbr|nobr|small|big|label|xml|w:view|w:worddocument|st1:chsdate|st1:personname|st1:place|v:shape|v:imagedata';
const TAG = new RegExp(
  `${OPEN}/?(${NAME})(?=[\\s/&>])(?:(?:[^<>&\\n]|&(?!(?:amp;){0,8}[lg]t;)){0,400}?)/?${CLOSE}`,
  'gi',
);
/** [size=3] of forums, and what fences the text of a feed. */
const OTHER = /\[\/?(?:size|color|font|b|i|u|align|backcolor|p|center)\b[^\][\n]{0,40}\]|<!\[CDATA\[|\]\]>/g;
/** What a word processor puts around text: <!--[if !supportLists]-->, <o:p>&nbsp;</o:p>, its settings and styles. */
const OFFICE =
  /<!--\[if [^\]\n]{1,80}\]>[^\n]{0,800}?<!\[endif\]-->|<!(?:--)?\[(?:if [^\]\n]{1,80}|endif)\](?:--)?>|<!-- ?\/\*[^<>\n]{0,800}-->|<o:p>(?:&nbsp;|\s){1,9}<\/o:p>/g;
/** A rule of a style sheet, and what shows that a word processor wrote it. */
const RULE = /[\w.@:#][\w.@:#, -]{0,60}\{[^{}\n]{0,400}\}/g;
const OFFICE_RULE = /mso-|\bMso[A-Z]|@font-face|@page/;
/** Between these tags the text begins a line of its own. */
const BREAKS = /^(?:p|br|div|section|h[1-6]|tr|li|blockquote|table|ul|ol)$/i;

const CODE =
  /<\?(?:xml|php)|<!(?:DOCTYPE|--(?!\[if |\[endif\]| ?\/\*))|function *\(|=>|<(?:script|style|html|head|body|meta|link|input|form)\b|&lt;(?:script|style|html|head|body|meta|link|input|form)\b/i;
const HAN = /[\u4e00-\u9fff]{2}/;

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly breaks: boolean;
}

/** Tags of a text in runs, nothing but white space between those of one. */
function runsOf(text: string): readonly (readonly Tag[])[] {
  const runs: Tag[][] = [];
  const found = [TAG, OTHER, OFFICE].flatMap((pattern) => [...text.matchAll(pattern)]);
  const rules = [...text.matchAll(RULE)];
  if (rules.some(([rule]) => OFFICE_RULE.test(rule))) found.push(...rules);
  // Of two that begin at one place the longer.
  found.sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  let reached = 0;
  for (const match of found) {
    const start = match.index;
    if (start < reached) continue;
    reached = start + match[0].length;
    const tag = {
      start,
      end: start + match[0].length,
      breaks: BREAKS.test(match[1] ?? ''),
    };
    const last = runs.at(-1)?.at(-1);
    if (last && /^[ \t\u3000]*$/.test(text.slice(last.end, start))) runs.at(-1)?.push(tag);
    else runs.push([tag]);
  }
  return runs;
}

/** At the beginning or end of a line a tag breaks nothing. */
const isInside = (text: string, start: number, end: number): boolean =>
  start > 0 && text[start - 1] !== '\n' && end < text.length && text[end] !== '\n';

/** One tag alone somebody may speak of. */
const LEAST_TAGS = 2;

/**
 * Markup that was escaped once too often and shows as text: &lt;p&gt;会议&lt;/p&gt;, <span style="…">会议</span>. Tags of
 * text alone, in Chinese text and two at least; a page of code or about markup keeps its own, and beside words that speak of
 * tags they are only offered.
 */
export const leftTags = {
  name: 'leftTags',
  kind: 'damage',
  signs: SIGN.any,
  find: ({ text }) => {
    if (CODE.test(text) || !HAN.test(text) || isAboutEscapes(text)) return [];
    const runs = runsOf(text);
    const isOffice = text.search(OFFICE) >= 0 || OFFICE_RULE.test(text);
    if (!isOffice && runs.reduce((sum, run) => sum + run.length, 0) < LEAST_TAGS) return [];
    const certainty = certaintyIn(text);
    return runs.flatMap((run): FixEdit[] => {
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last) return [];
      const { start } = first;
      const { end } = last;
      const isBreak = isInside(text, start, end) && run.some(({ breaks }) => breaks);
      const after = isBreak ? '\n' : '';
      return [{ start, end, after, certainty: certainty({ start, end }), reason: 'tagLeft' }];
    });
  },
} as const satisfies Fix;
