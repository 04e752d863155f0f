import type { Reading } from '../reading/article.ts';
import { safeLink } from '../reading/safe-link.ts';
import { bodyToHtml } from './body-to-html.ts';
import { type ExportOptions, markStyleOf } from './export-options.ts';
import { titleReferences, writtenFootnotes } from './footnote.ts';
import { headerLines } from './header-lines.ts';
import { type HtmlLook, markBackground } from './html-look.ts';
import { htmlReferences, notesToHtml } from './html-runs.ts';
import { attribute, escapeHtml, escapeLines } from './html-text.ts';
import { markedBlocks } from './marked-blocks.ts';
import { pictureOrData } from './picture-address.ts';

/** The address of the page as a paragraph with a link; '' where it must not be one. */
export function addressToHtml({ url }: Reading, style?: string): string {
  const href = safeLink(url);
  return href ? `<p${attribute('style', style)}><a${attribute('href', href)}>${escapeHtml(url)}</a></p>` : '';
}

/** The look that a browser gives by itself. */
export const plainLook = (options: ExportOptions): HtmlLook => ({
  styles: {},
  indent: '',
  marks: markStyleOf(options, 'highlight'),
  mark: markBackground,
  picture: pictureOrData,
  isPasted: false,
});

/**
 * The reading as an HTML fragment with no class, no script and no page markup: nothing is set but what carries meaning.
 * `toRich` sets it for word processors, `toHtmlFile` makes a page of it.
 */
export function toHtml(reading: Reading, options: ExportOptions = {}): string {
  const { header = true, labels } = options;
  const footnotes = writtenFootnotes(options, header);
  const look = plainLook(options);
  const facts = headerLines(reading, labels).join('  ');
  const title = escapeLines(reading.title).trim();
  const head = [
    reading.kicker && `<p>${escapeLines(reading.kicker)}</p>`,
    title && `<h1>${title}${htmlReferences(titleReferences(footnotes))}</h1>`,
    reading.subtitle && `<p><em>${escapeLines(reading.subtitle)}</em></p>`,
    facts && `<p>${escapeHtml(facts)}</p>`,
  ];
  return [
    ...(header ? head : []),
    ...bodyToHtml(markedBlocks(reading, look.marks !== 'none', footnotes), look),
    notesToHtml(footnotes, look),
    options.address ? addressToHtml(reading) : '',
  ]
    .filter(Boolean)
    .join('\n');
}
