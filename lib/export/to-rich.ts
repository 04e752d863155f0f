import type { Reading } from '../reading/article.ts';
import { bodyToHtml } from './body-to-html.ts';
import type { ExportOptions } from './export-options.ts';
import { titleReferences, writtenFootnotes } from './footnote.ts';
import { headerLines } from './header-lines.ts';
import { htmlReferences, notesToHtml } from './html-runs.ts';
import { attribute, escapeLines } from './html-text.ts';
import { markedBlocks } from './marked-blocks.ts';
import { richLook, textFont } from './rich-look.ts';
import { addressToHtml } from './to-html.ts';
import { languageTag, regionOf } from './written-language.ts';

/**
 * The reading as rich text for Word, WPS, Google Docs, Outlook, Notion and the like: an HTML fragment in which each element
 * carries its own look. Its plain flavour is `toText`.
 */
export function toRich(reading: Reading, options: ExportOptions = {}): string {
  const { header = true, labels } = options;
  const footnotes = writtenFootnotes(options, header);
  const region = regionOf(reading, options);
  const look = richLook(region, options);
  const inMiddle = (text: string | undefined, more = ''): string => {
    const inner = escapeLines(text ?? '').trim();
    return inner && `<p${attribute('style', `${look.styles.p};text-align:center${more}`)}>${inner}</p>`;
  };
  const title = escapeLines(reading.title).trim();
  const head = [
    inMiddle(reading.kicker),
    title && `<h1${attribute('style', look.styles.h1)}>${title}${htmlReferences(titleReferences(footnotes))}</h1>`,
    inMiddle(reading.subtitle),
    inMiddle(headerLines(reading, labels).join('\u3000'), ';color:#595959'),
  ];
  const parts = [
    ...(header ? head : []),
    ...bodyToHtml(markedBlocks(reading, look.marks !== 'none', footnotes), look),
    notesToHtml(footnotes, look),
    options.address ? addressToHtml(reading, look.styles.p) : '',
  ].filter((part) => part !== '');
  const around = attribute('lang', languageTag(region)) + attribute('style', textFont(region));
  return `<div${around}>\n${parts.join('\n')}\n</div>`;
}
