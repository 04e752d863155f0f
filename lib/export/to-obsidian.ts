import type { Reading } from '../reading/article.ts';
import { safeLink } from '../reading/safe-link.ts';
import { bodyToMarkdown } from './body-to-markdown.ts';
import { type ExportOptions, markStyleOf } from './export-options.ts';
import { IN_TITLE, writtenFootnotes } from './footnote.ts';
import { type FrontMatterField, frontMatter } from './front-matter.ts';
import { localDay } from './local-day.ts';
import { markedBlocks } from './marked-blocks.ts';
import { addressToMarkdown, joinMarkdown, notesToMarkdown } from './to-markdown.ts';

/** A subject as a tag: letters, digits, `_`, `-`, `/`, and not digits alone (Obsidian Help, Tags). '' for none. */
function tagOf(subject: string): string {
  const words = subject.split(/[^\p{L}\p{N}_/]+/u).filter((word) => word !== '');
  const tag = words.join('-');
  return /^\d*$/.test(tag) ? '' : tag;
}

const fieldsOf = (reading: Reading, { now, footnotes = [] }: ExportOptions): readonly FrontMatterField[] => [
  ['title', reading.title],
  ['kicker', reading.kicker],
  ['subtitle', reading.subtitle],
  ['source', reading.source],
  ['author', reading.authors],
  ['editor', reading.editor],
  ['issuer', reading.issuer],
  ['document', reading.documentNumber],
  ['published', reading.published],
  ['accessed', now && localDay(now)],
  ['url', safeLink(reading.url)],
  ['tags', [...new Set((reading.subjects ?? []).map(tagOf).filter((tag) => tag !== ''))]],
  // There is no title in the note that the numbers of its footnotes could stand after.
  ['corrections', footnotes.filter(({ paragraph }) => paragraph === IN_TITLE).map(({ text }) => text)],
];

/**
 * The reading as a note of Obsidian: Markdown with the header as properties (YAML front matter) instead of a title, and
 * measures as `==…==`. The page's address is among the properties.
 */
export function toObsidian(reading: Reading, options: ExportOptions = {}): string {
  const { header = true } = options;
  const footnotes = writtenFootnotes(options, false);
  const marks = markStyleOf(options, 'highlight');
  return joinMarkdown([
    ...(header ? [frontMatter(fieldsOf(reading, options))] : []),
    ...bodyToMarkdown(markedBlocks(reading, marks !== 'none', footnotes), marks === 'none' ? 'bold' : marks),
    notesToMarkdown(footnotes),
    options.address && !header ? addressToMarkdown(reading) : '',
  ]);
}
