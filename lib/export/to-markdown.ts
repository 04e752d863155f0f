import type { Reading } from '../reading/article.ts';
import { safeLink } from '../reading/safe-link.ts';
import { bodyToMarkdown } from './body-to-markdown.ts';
import { type ExportOptions, markStyleOf } from './export-options.ts';
import { type Footnote, titleReferences, writtenFootnotes } from './footnote.ts';
import { headerLines } from './header-lines.ts';
import { markdownReferences } from './markdown-runs.ts';
import { breakLines, escapeLine, escapeStart } from './markdown-text.ts';
import { markedBlocks } from './marked-blocks.ts';

const line = (text = ''): string => escapeLine(text).trim();

/** Title and facts, each part a paragraph; only what the page gives. */
function headerToMarkdown(reading: Reading, { labels }: ExportOptions, footnotes: readonly Footnote[]) {
  const [kicker, title, subtitle] = [line(reading.kicker), line(reading.title), line(reading.subtitle)];
  return [
    escapeStart(kicker),
    title && `# ${title}${markdownReferences(titleReferences(footnotes))}`,
    subtitle && `*${subtitle}*`,
    breakLines(headerLines(reading, labels).map(escapeLine).join(' · ')),
  ];
}

/**
 * What CommonMark, which has no footnotes, takes for the address of a link and its title (0.31, 4.7): one word, or one and
 * a quotation. It would not be shown.
 */
const LIKE_ADDRESS = /^[^ \t]+(?:[ \t]+["'(].*)?$/;

/** The footnotes as GFM has them. */
export const notesToMarkdown = (footnotes: readonly Footnote[]): string =>
  footnotes
    .map(({ text }, index) => {
      const written = escapeStart(line(text)) || '&nbsp;';
      return `[^${index + 1}]: ${written}${LIKE_ADDRESS.test(written) ? ' &nbsp;' : ''}`;
    })
    .join('\n');

/** The address of the page as a link; '' where it must not be one. */
export function addressToMarkdown({ url }: Reading): string {
  const href = safeLink(url);
  return href ? `<${href.replace(/[<>]/g, encodeURIComponent)}>` : '';
}

/** Parts of a note or a file of Markdown, ended as a file is. */
export const joinMarkdown = (parts: readonly string[]): string =>
  `${parts.filter((part) => part !== '').join('\n\n')}\n`;

/**
 * The reading as Markdown that every program reads: CommonMark 0.31 with GFM's tables and footnotes, title and facts
 * first. Measures are bold, as CommonMark has no highlight.
 */
export function toMarkdown(reading: Reading, options: ExportOptions = {}): string {
  const { header = true } = options;
  const footnotes = writtenFootnotes(options, header);
  const isMarked = markStyleOf(options, 'bold') !== 'none';
  return joinMarkdown([
    ...(header ? headerToMarkdown(reading, options, footnotes) : []),
    ...bodyToMarkdown(markedBlocks(reading, isMarked, footnotes), 'bold'),
    notesToMarkdown(footnotes),
    options.address ? addressToMarkdown(reading) : '',
  ]);
}
