import type { Measure } from '../lib/reading/article.ts';
import { speakerText } from '../lib/reading/speaker-text.ts';

/** A measure of the list, with its index in the reading. */
export interface ListedMeasure {
  readonly measure: Measure;
  readonly index: number;
}

const speakerOf = ({ attributedTo }: Measure): string => (attributedTo ? speakerText(attributedTo) : '');

/** What stands above a measure in the list: its speaker and its place in the numbering. */
export const headOf = ({ measure }: ListedMeasure): string =>
  [speakerOf(measure), measure.path?.join(' › ')].filter(Boolean).join(' · ');

/** Measures under one head. */
interface HeadedGroup {
  readonly head: string;
  readonly entries: ListedMeasure[];
}

/** Neighbours with the same head stand under it once; those that go on under the head `above` have none of their own. */
export function groupByHead(entries: readonly ListedMeasure[], above: string | undefined): readonly HeadedGroup[] {
  const groups: HeadedGroup[] = [];
  let last = above;
  for (const entry of entries) {
    const head = headOf(entry);
    const group = groups.at(-1);
    if (group && head === last) group.entries.push(entry);
    else groups.push({ head: head === last ? '' : head, entries: [entry] });
    last = head;
  }
  return groups;
}

/** Share of the text that is marked now. */
export function markedShare(shown: readonly ListedMeasure[], paragraphs: readonly string[]): number {
  const all = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const marked = shown.reduce((sum, { measure }) => sum + measure.end - measure.start, 0);
  return all > 0 ? marked / all : 0;
}
