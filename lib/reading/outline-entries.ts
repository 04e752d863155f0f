import { type Ordinal, ordinalAt } from '../text/ordinal-at.ts';
import type { Runs } from './article.ts';
import { textOf } from './paragraphs.ts';

/** What an entry was told by: the page's own heading, Chinese numbering, or a sentence set in bold before its text. */
export type OutlineSource = 'heading' | 'numbering' | 'bold';

/** One line of the outline: a head, and where it stands. */
export interface OutlineEntry {
  /** Index into the blocks. */
  readonly block: number;
  /** Index into `paragraphsOf(blocks)`. */
  readonly paragraph: number;
  /** UTF-16 offsets of the entry's text in its paragraph, ordinal included. */
  readonly start: number;
  readonly end: number;
  /** 1 for the outermost level in use; each level below is one more. */
  readonly level: number;
  /** The ordinal as it stands, with its mark: 三、, （二）, 1., 第十条, 一是; '' where there is none. */
  readonly label: string;
  /** The head itself, without the ordinal and without closing punctuation. */
  readonly text: string;
  readonly source: OutlineSource;
}

/** Longest head, in characters; what is longer is a paragraph that happens to be numbered, and is cut at its first stop. */
const LONGEST = 60;

/** An entry before its level is known. */
export interface FoundEntry extends Omit<OutlineEntry, 'level'> {
  /** 0–8 as in `Ordinal`; headings of the page −10 and up, bold heads 9: only their order counts. */
  readonly rank: number;
}

/** Where the head of a numbered paragraph ends: its first sentence; the colon too, for 一、元旦：… and 牵头单位：…. */
function headEnd(text: string, from: number): number {
  const rest = text.slice(from);
  const stop = rest.search(/[。！？；\n]/);
  const end = stop < 0 ? rest.length : stop;
  if (end <= LONGEST) {
    const colon = rest.slice(0, end).indexOf('：');
    return from + (colon > 0 && colon < end - 1 && colon <= 20 ? colon : end);
  }
  const comma = rest.slice(0, LONGEST).search(/[，：]/);
  return from + (comma > 0 ? comma : LONGEST);
}

const trimmed = (text: string): string => text.trim().replace(/(?<![。；：:;.，,])[。；：:;.，,]+$/, '');

/** Length of a run of bold text that opens a paragraph and is followed by plain text, or is all there is; 0 otherwise. */
function boldLead(runs: Runs): number {
  let length = 0;
  for (const run of runs) {
    if (run.style !== 'strong' && run.text.trim() !== '') break;
    length += run.text.length;
  }
  const lead = textOf(runs).slice(0, length).trim();
  return lead.length >= 2 && lead.length <= 40 ? length : 0;
}

/** Offsets of 一是…, 二是… inside one paragraph: taken only where both 一 and 二 are there. */
function inline(text: string, from: number): { readonly at: number; readonly ordinal: Ordinal }[] {
  const found: { at: number; ordinal: Ordinal }[] = [];
  for (let at = from; at < text.length; at++) {
    if (at > 0 && !/[。；：！？\n，]/.test(text.charAt(at - 1))) continue;
    if (!/[一二三四五六七八九十第首其再最]/.test(text.charAt(at))) continue;
    const ordinal = ordinalAt(text, at);
    if (ordinal && ordinal.level === 8) found.push({ at, ordinal });
  }
  const values = new Set(found.map(({ ordinal }) => ordinal.value));
  return values.has(1) && values.has(2) ? found : [];
}

/** A text of a block, and where it stands. */
export interface OutlinedText {
  readonly runs: Runs;
  readonly source: string;
  /** In the canonical script: same length. */
  readonly text: string;
  readonly block: number;
  readonly paragraph: number;
}

/** An entry over [start, end) of a text. */
function entryOf(
  { source, block, paragraph }: OutlinedText,
  range: { readonly start: number; readonly end: number },
  ordinal: Ordinal | undefined,
  told: Pick<FoundEntry, 'source' | 'rank'>,
): FoundEntry {
  const { start, end } = range;
  return {
    block,
    paragraph,
    start,
    end,
    label: ordinal ? source.slice(start, start + ordinal.length).trim() : '',
    text: trimmed(source.slice(start + (ordinal?.length ?? 0), end)),
    ...told,
  };
}

/** The head a paragraph opens with: a numbered one, or one set in bold. */
function leadOf(given: OutlinedText): FoundEntry | undefined {
  const { text, runs } = given;
  const start = text.length - text.trimStart().length;
  const ordinal = ordinalAt(text, start);
  if (ordinal && ordinal.level < 8) {
    const end = headEnd(text, start + ordinal.length);
    return entryOf(given, { start, end }, ordinal, { source: 'numbering', rank: ordinal.level });
  }
  const end = boldLead(runs);
  const bold = end > start && ordinal?.level !== 8;
  return bold ? entryOf(given, { start, end }, undefined, { source: 'bold', rank: 9 }) : undefined;
}

/** Where an item within a paragraph ends: its sentence, or of a long one its first clause; the next item at the latest. */
function itemEnd(text: string, start: number, ordinal: Ordinal, next: number | undefined): number {
  const stop = text.slice(start).search(/[。；！？\n]/);
  const whole = stop < 0 ? text.length : start + stop;
  const comma = text.slice(start + ordinal.length, whole).search(/[，：]/);
  const cut = whole - start > 24 && comma > 0 ? start + ordinal.length + comma : whole;
  return Math.min(cut, next ?? cut);
}

/** What one text of a block adds to the outline. */
export function entriesOf(given: OutlinedText): FoundEntry[] {
  const { text } = given;
  const lead = leadOf(given);
  const from = lead?.source === 'numbering' ? lead.end : text.length - text.trimStart().length;
  const items = inline(text, from);
  const found = items.map(({ at: start, ordinal }, index) =>
    entryOf(given, { start, end: itemEnd(text, start, ordinal, items[index + 1]?.at) }, ordinal, {
      source: 'numbering',
      rank: 8,
    }),
  );
  return lead ? [lead, ...found] : found;
}

/** The entry of a heading of the page. */
export function headingEntry(given: OutlinedText, level: number): FoundEntry {
  const { source, text } = given;
  const start = source.length - source.trimStart().length;
  const ordinal = ordinalAt(text, start);
  return entryOf(given, { start, end: source.trimEnd().length }, ordinal, {
    source: 'heading',
    // A numbered heading stands where its number puts it: sites set 一、 and （一） alike as <h2>.
    rank: ordinal && ordinal.level < 8 ? ordinal.level : level - 12,
  });
}
