import { expect, it } from 'vitest';
import { cutExport } from '../../../lib/export/cut-export.ts';
import { toText } from '../../../lib/export/index.ts';
import { paragraph, readingOf } from '../reading/sample.ts';

const reading = readingOf([paragraph('各乡镇要压实责任。'), paragraph('严禁擅离职守。')]);
const footnotes = [
  { paragraph: 0, offset: 4, text: '甲' },
  { paragraph: 0, offset: 6, text: '乙' },
  { paragraph: 1, offset: 2, text: '丙' },
  { paragraph: 1, offset: 3, text: '丁' },
];
const selected = { from: { paragraph: 0, offset: 4 }, to: { paragraph: 1, offset: 2 }, withTitle: false };

it('writes what is selected without the header, the notes on it in their places', () => {
  const cut = cutExport({ reading, options: { header: true, address: true, footnotes } }, selected);
  expect(cut.options).toEqual({
    header: false,
    address: true,
    footnotes: [
      { paragraph: 0, offset: 2, text: '乙' },
      { paragraph: 1, offset: 2, text: '丙' },
    ],
  });
  expect(toText(cut.reading, { header: false })).toBe('压实责任。\n严禁');
});

it('with the title where that is selected, unless no header is wished', () => {
  const withTitle = { ...selected, withTitle: true };
  expect(cutExport({ reading, options: { header: true } }, withTitle).options).toEqual({ header: true });
  expect(cutExport({ reading, options: {} }, withTitle).options).toEqual({ header: true });
  expect(cutExport({ reading, options: { header: false } }, withTitle).options).toEqual({ header: false });
});
