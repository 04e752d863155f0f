import { expect, it } from 'vitest';
import type { Format } from '../../../lib/export/format.ts';
import { FORMATS } from '../../../lib/export/formats.ts';
import { TEMPLATE_FILE } from '../../../lib/export/template/template.ts';
import { toSave } from '../../../lib/export/to-save.ts';
import { paragraphsOf } from '../../../lib/reading/paragraphs.ts';
import { paragraph, readingOf } from '../reading/sample.ts';

const reading = readingOf([paragraph('各乡镇要压实责任，严禁擅离职守。'), paragraph('此件公开。')], {
  title: '防汛通知',
  published: '2021-03-29',
});
const whole = { reading, options: { header: true } };
const file = { extension: 'md', type: 'text/markdown' };

it('is the whole under its title where nothing is selected', () => {
  const saved = toSave(whole);
  expect([saved.reading, saved.options]).toEqual([reading, whole.options]);
  expect(saved.nameFor(file)).toBe('2021-03-29 防汛通知.md');
});

it('is what is selected, and says so by its first words', () => {
  const from = { paragraph: 0, offset: 4 };
  const saved = toSave(whole, { from, to: { paragraph: 0, offset: 16 }, withTitle: false });
  expect(paragraphsOf(saved.reading.blocks)).toEqual(['压实责任，严禁擅离职守。']);
  expect(saved.options.header).toBe(false);
  expect(saved.nameFor(file)).toBe('2021-03-29 防汛通知 “压实责任，严禁擅离职守”.md');
  const more = toSave(whole, { from, to: { paragraph: 0, offset: 7 }, withTitle: false });
  expect(more.nameFor(file)).toBe('2021-03-29 防汛通知 “压实责”.md');
});

it('has a name of its own in each form', () => {
  const { nameFor } = toSave(whole);
  const formats: readonly Format[] = FORMATS;
  const names = formats.flatMap((format) => (format.file ? [nameFor(format.file)] : []));
  const all = [...names, nameFor(TEMPLATE_FILE, '简报'), nameFor(TEMPLATE_FILE, '邮件')];
  expect(new Set(all).size).toBe(all.length);
});

it('keeps what tells it apart behind the longest title', () => {
  const long = { ...whole, reading: { ...reading, title: '汛'.repeat(300) } };
  const name = toSave(long).nameFor(TEMPLATE_FILE, '简/报');
  expect(name).toBe(`2021-03-29 ${'汛'.repeat(60)} 简 报.md`);
});

it('of a part without a word is called as the whole is', () => {
  const saved = toSave(whole, { from: { paragraph: 0, offset: 4 }, to: { paragraph: 0, offset: 4 }, withTitle: false });
  expect([saved.reading.blocks, saved.nameFor(file)]).toEqual([[], '2021-03-29 防汛通知.md']);
});
