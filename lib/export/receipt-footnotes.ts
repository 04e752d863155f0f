import type { PlacedRepair, Reading } from '../reading/article.ts';
import { type Decisions, NO_DECISIONS, repairState } from '../reading/decide.ts';
import { charactersBefore } from '../reading/receipt-lines.ts';
import { type Footnote, IN_TITLE, inOrder } from './footnote.ts';
import { type ExportLabels, LABELS } from './header-lines.ts';

/** Longest quotation of what a page shows, in characters. */
const LONGEST = 60;

/** White space as one space, what nobody sees left out, and the middle of what is long. */
function quoted(text: string): string {
  const seen = text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '');
  const characters = [...seen];
  const short = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : seen;
  return short.trim() === '' ? '' : `“${short}”`;
}

type ReceiptLabels = Pick<ExportLabels, 'original' | 'originalHas' | 'originalLacks'>;

/** A space parts label and passage: Markdown takes a footnote of one word for the address of a link. */
const labelled = (label: string, passage: string): string => `${label.trimEnd()} ${passage}`;

/** What the page shows where the repair stands: 原文作 “會(huì)”. '' where it shows nothing that could be quoted. */
function sayOriginal({ before, after }: PlacedRepair, previous: string, labels: ReceiptLabels): string {
  const [was, is] = [quoted(before), quoted(after)];
  if (was === '') return is && labelled(labels.originalLacks, is);
  if (is !== '') return labelled(labels.original, was);
  // What was taken out is told from its like by the character it stood behind.
  return previous === '' ? labelled(labels.originalHas, was) : labelled(labels.original, quoted(previous + before));
}

/** What goes into the footnotes of a receipt beside the reading. */
export interface ReceiptFootnoteOptions {
  readonly decisions?: Decisions;
  /** The reading in the page's own script, after the decisions; needed where what is written is converted. */
  readonly source?: Reading;
  readonly labels?: ReceiptLabels;
}

/**
 * The receipt as footnotes: one for each repair that is only probable and each guess that the reader accepted, with what
 * the page shows. Certain repairs carry none, nor does what was taken back.
 * @param reading as it is written, its repairs in its own coordinates (`decide`, `convertReading`)
 * @returns in the order of their places
 */
export function receiptFootnotes(
  reading: Reading,
  { decisions = NO_DECISIONS, source, labels = LABELS }: ReceiptFootnoteOptions = {},
): readonly Footnote[] {
  const own = source ?? (reading.maps ? undefined : reading);
  const previous = own ? charactersBefore(own) : [];
  const footnotes = reading.repairs.flatMap((repair, index): readonly Footnote[] => {
    const state = repairState(repair, index, decisions);
    if (state !== 'accepted' && !(state === 'applied' && repair.certainty === 'probable')) return [];
    const said = sayOriginal(repair, previous[index] ?? '', labels);
    if (said === '') return [];
    if (!('field' in repair)) return [{ paragraph: repair.paragraph, offset: repair.end, text: said }];
    // The number stands after the whole title: the footnote says of what it speaks.
    const now = quoted(repair.after);
    return [{ paragraph: IN_TITLE, offset: 0, text: now && repair.before !== '' ? `${now} ${said}` : said }];
  });
  return inOrder(footnotes);
}
