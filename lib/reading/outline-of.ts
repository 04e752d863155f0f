import { canon } from '../text/canonical-clause.ts';
import { type Ordinal, ordinalAt } from '../text/ordinal-at.ts';
import type { Block, Runs } from './article.ts';
import { runsOf, textOf } from './paragraphs.ts';

/** What an entry was told by: the page's own heading, Chinese numbering, or a sentence set in bold before its text. */
export type OutlineSource = 'heading' | 'numbering' | 'bold';

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

interface Found extends Omit<OutlineEntry, 'level'> {
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

const trimmed = (text: string): string => text.trim().replace(/[。；：:;.，,]+$/, '');

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

/** What one text of a block adds to the outline. */
function entriesOf(source: string, runs: Runs, block: number, paragraph: number): Found[] {
  const text = canon(source);
  const indent = text.length - text.trimStart().length;
  const at = indent;
  const make = (
    start: number,
    end: number,
    ordinal: Ordinal | undefined,
    from: OutlineSource,
    rank: number,
  ): Found => ({
    block,
    paragraph,
    start,
    end,
    label: ordinal ? source.slice(start, start + ordinal.length).trim() : '',
    text: trimmed(source.slice(start + (ordinal?.length ?? 0), end)),
    source: from,
    rank,
  });
  const ordinal = ordinalAt(text, at);
  const found: Found[] = [];
  let rest = at;
  if (ordinal && ordinal.level < 8) {
    const end = headEnd(text, at + ordinal.length);
    found.push(make(at, end, ordinal, 'numbering', ordinal.level));
    rest = end;
  } else {
    const bold = boldLead(runs);
    if (bold > indent && !(ordinal && ordinal.level === 8)) found.push(make(at, bold, undefined, 'bold', 9));
  }
  const items = inline(text, rest);
  for (const [index, { at: start, ordinal: item }] of items.entries()) {
    const stop = text.slice(start).search(/[。；！？\n]/);
    const whole = stop < 0 ? text.length : start + stop;
    const comma = text.slice(start + item.length, whole).search(/[，：]/);
    const cut = whole - start > 24 && comma > 0 ? start + item.length + comma : whole;
    const end = Math.min(cut, items[index + 1]?.at ?? cut);
    found.push(make(start, end, item, 'numbering', 8));
  }
  return found;
}

/**
 * The outline of a body: the page's headings, Chinese numbering (第一章 第一条 一、 （一） 1. （1） ① 一是 第一，) and heads
 * set in bold. Levels follow the numbering in use, so that a text that begins with （一） has it at level 1.
 */
export function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  const found: Found[] = [];
  let paragraph = 0;
  for (const [block, value] of blocks.entries()) {
    for (const runs of runsOf(value)) {
      const text = textOf(runs);
      if (value.kind === 'heading') {
        const ordinal = ordinalAt(canon(text), text.length - text.trimStart().length);
        const start = text.length - text.trimStart().length;
        found.push({
          block,
          paragraph,
          start,
          end: text.trimEnd().length,
          label: ordinal ? text.slice(start, start + ordinal.length).trim() : '',
          text: trimmed(text.slice(start + (ordinal?.length ?? 0))),
          source: 'heading',
          // A numbered heading stands where its number puts it: sites set 一、 and （一） alike as <h2>.
          rank: ordinal && ordinal.level < 8 ? ordinal.level : value.level - 12,
        });
      } else if (value.kind === 'paragraph' || value.kind === 'list' || value.kind === 'quote') {
        found.push(...entriesOf(text, runs, block, paragraph));
      }
      paragraph++;
    }
  }
  const kept = found.filter((entry) => entry.text !== '' || entry.label !== '');
  const ranks = [...new Set(kept.map((entry) => entry.rank))].sort((a, b) => a - b);
  return kept.map(({ rank, ...entry }) => ({ ...entry, level: ranks.indexOf(rank) + 1 }));
}
