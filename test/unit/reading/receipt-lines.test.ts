import { expect, it } from 'vitest';
import type { PlacedRepair, Reading } from '../../../lib/reading/article.ts';
import { NO_DECISIONS } from '../../../lib/reading/decide.ts';
import { charactersBefore, receiptOf, togetherOf } from '../../../lib/reading/receipt-lines.ts';

const repair = (fix: string, start: number, more: Partial<PlacedRepair> = {}): PlacedRepair =>
  ({
    fix,
    start,
    end: start,
    before: '(huì)',
    after: '',
    certainty: 'certain',
    reason: 'x',
    paragraph: 0,
    ...more,
  }) as PlacedRepair;
const guess = repair('lostCharacters', 0, { before: '115', after: '11月5日', end: 3, certainty: 'guess' });
const repairs = [repair('pinyinNotes', 1), repair('pinyinNotes', 2), repair('pinyinNotes', 0), guess];

it('counts no guess that the reader has accepted', () => {
  const guesses = (accepted: readonly number[]): number | undefined =>
    receiptOf(repairs, { accepted: new Set(accepted) }).at(-1)?.guesses;
  expect([guesses([]), guesses([3]), guesses([0])]).toEqual([1, 0, 1]);
});

it('offers to take back what is made of one kind, then to make it again', () => {
  const [notes, lost] = receiptOf(repairs);
  const together = (undone: readonly number[]) =>
    togetherOf(notes ?? { indexes: [] }, repairs, { ...NO_DECISIONS, undone: new Set(undone) });
  expect(together([])).toEqual({ action: 'undo', indexes: [0, 1, 2] });
  expect(together([0, 1])).toEqual({ action: 'undo', indexes: [2] });
  expect(together([0, 1, 2])).toEqual({ action: 'apply', indexes: [0, 1, 2] });
  expect(togetherOf(lost ?? { indexes: [] }, repairs, NO_DECISIONS)).toBeUndefined();
  expect(togetherOf(notes ?? { indexes: [] }, repairs, { ...NO_DECISIONS, original: true })).toBeUndefined();
});

it('tells the character before what was taken out, in the body and in the header', () => {
  const blocks = [{ kind: 'paragraph', runs: [{ style: 'plain', text: '會議𠮷。' }] }];
  const all = [
    ...repairs,
    repair('pinyinNotes', 4),
    repair('pinyinNotes', 2, { field: 'title' } as Partial<PlacedRepair>),
  ];
  const reading = { title: '開會', blocks, repairs: all } as unknown as Reading;
  expect(charactersBefore(reading)).toEqual(['會', '議', '', '', '𠮷', '會']);
});
