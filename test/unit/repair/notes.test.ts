import { expect, it } from 'vitest';
import { notesIn } from '../../../lib/repair/notes.ts';

it.each([
  ['会(huì)议', '会 huì ×1 1–6'],
  ['会（huì）议', '会 huì ×1 1–6'],
  ['国(guo)(guo)务', '国 guo ×2 1–11'],
  ['国(guó)(guǒ)务', ''],
  ['国(guó)(UN)', '国 guó ×1 1–6'],
  ['国(guó)(guó)（WHO）', '国 guó ×2 1–11'],
  ['统(tǒng)(TPMS)', '统 tǒng ×1 1–7'],
  ['国(UN)(guó)', ''],
  ['会(abc)议', ''],
  ['会(abc)(abc)议', ''],
  ['会(HUÌ)议', '会 huì ×1 1–6'],
  ['级( jí )各', '级 jí ×1 1–7 spaced'],
  ['级(jí )各', '级 jí ×1 1–6 spaced'],
  ['级😀(jí)各', '级 jí ×1 1–7'],
  ['级x(jí)各', ''],
  ['(jí)各', ''],
  ['A(jí)各', ''],
  ['会(huìyì)议', ''],
])('the notes of %s are: %s', (text, wanted) => {
  const notes = notesIn(text).map(
    ({ char, reading, times, start, end, spaced }) =>
      `${char} ${reading} ×${times} ${start}–${end}${spaced ? ' spaced' : ''}`,
  );
  expect(notes.join(', ')).toBe(wanted);
});
