import { BYLINE_SURNAMES, OTHER_SURNAMES } from '../../names/surnames.ts';
import type { Cut } from '../engine/cuts.ts';
import { fold } from '../tables/fold.ts';
import { readContextBefore } from './before-names.ts';
import { SURNAMES_AFTER_TITLES } from './surname-forms.ts';

/** Who wrote, before 著: 王先明著《…》, 杨栋梁等著《…》, （编）著. */
const SURNAMES = new Set([...SURNAMES_AFTER_TITLES, ...OTHER_SURNAMES, ...BYLINE_SURNAMES]);
const HAN = /^[\u3400-\u9fff]+$/;

/** Whether a person's name or a title ends before `i`: 《…》 behind 著 is a book that one wrote. */
function endsWriter(folded: string, i: number): boolean {
  if (/[等所合编主）)]/.test(folded[i - 1] ?? '') || readContextBefore(folded, i) === 'title') return true;
  return [2, 3].some(
    (size) =>
      SURNAMES.has(folded[i - size] ?? '') &&
      HAN.test(folded.slice(i - size, i)) &&
      ['edge', 'title', 'preposition'].includes(readContextBefore(folded, i - size)),
  );
}

/** 著 for having written, where others are 着: before a title in 《 》, which 讀著《…》 is no place for. */
export function findKeptZhu(text: string): readonly Cut[] {
  const folded = fold(text);
  return Array.from(text.matchAll(/著(?=[：:]?《)|(?<=[（(][编編][)）])著|(?<=毛)著(?=[”」』])/g))
    .filter(({ index }) => /[)）毛]/.test(text[index - 1] ?? '') || endsWriter(folded, index))
    .map(({ index }) => ({ start: index, end: index + 1, value: '著' }));
}
