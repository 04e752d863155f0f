import { describe, expect, it } from 'vitest';
import { fileText, MEASURE_FORMATS } from '../../../../lib/export/measures/formats.ts';
import { toCsv, toTsv } from '../../../../lib/export/measures/to-delimited.ts';
import { toHtmlTable } from '../../../../lib/export/measures/to-html-table.ts';
import { toJson } from '../../../../lib/export/measures/to-json.ts';
import { toMarkdownTable } from '../../../../lib/export/measures/to-markdown-table.ts';
import { toMeasureText } from '../../../../lib/export/measures/to-measure-text.ts';
import { toPlainList } from '../../../../lib/export/measures/to-plain-list.ts';
import { paragraph, readingOf } from '../../reading/sample.ts';
import { readDelimited } from './read-delimited.ts';
import { labels, listOf, measureOf, SAMPLE } from './sample.ts';

const FIRST = [
  '各乡镇',
  'must',
  '各乡镇6月底前新建公厕12座',
  '2026-06',
  '6月底前',
  '12座',
  '会议强调',
  '第1段',
  'target',
];

describe('an exported table of measures', () => {
  it.each([
    ['tab-separated', toTsv, '\t'],
    ['comma-separated', toCsv, ','],
  ] as const)('is %s: a cell a column, empty where the text says nothing', (_, write, separator) => {
    const rows = readDelimited(write(listOf()), separator);
    expect(rows[0]).toEqual(['who', 'modality', 'what', 'due', 'dueText', 'howMuch', 'saidBy', 'place', 'category']);
    expect(rows[1]).toEqual(FIRST);
    expect(rows[2]).toEqual(['', 'must-not', '\'=严禁|挪用, "专项"资金', '', '', '', '', '第2段', 'prohibition']);
    expect(rows[3]?.slice(3, 8)).toEqual(['2026-07-05T17:00', '7月5日17:00前', '', '', '三 第3段']);
  });

  it('has a citation with the paragraph in each line, if that is wished', () => {
    const rows = readDelimited(toCsv(listOf(SAMPLE, { cited: true })), ',');
    expect(rows.map((row) => row.length)).toEqual([10, 10, 10, 10]);
    expect(rows[3]?.[9]).toBe(
      '云溪日报. 云溪县召开防汛工作会议[EB/OL]. (2026-06-01)[2026-06-02]. https://www.yunxi.example/2021/t1.html. 第3段',
    );
  });

  it('is a Markdown table whose cells end where they should', () => {
    const lines = toMarkdownTable(listOf()).trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.map((line) => line.replace(/\\\|/g, '').split('|').length)).toEqual([11, 11, 11, 11, 11]);
    expect(lines[3]).toContain('=严禁\\|挪用, "专项"资金');
    expect(
      toMarkdownTable(listOf({ ...SAMPLE, measures: [] }))
        .trimEnd()
        .split('\n'),
    ).toHaveLength(2);
  });

  it('is a plain list under whoever says it', () => {
    expect(toPlainList(listOf())).toBe(
      '会议强调\n• 各乡镇6月底前新建公厕12座（target · 各乡镇 · 6月底前 (2026-06) · 12座）\n\n文件\n• =严禁|挪用, "专项"资金（prohibition）\n• 各单位7月5日17:00前报送方案（deadline · 各单位 · 7月5日17:00前 (2026-07-05T17:00)）\n',
    );
  });

  it('parts the lines of one speaker from those of the next by an empty line', () => {
    const said = { attributedTo: { speaker: '会议', verb: '强调' } };
    const text = '甲乙，丙丁，戊己，庚辛';
    const measures = [
      measureOf(text, '甲乙', said),
      measureOf(text, '丙丁', said),
      measureOf(text, '戊己'),
      measureOf(text, '庚辛', said),
    ];
    expect(toPlainList(listOf(readingOf([paragraph(text)], { measures })))).toBe(
      '会议强调\n• 甲乙（directive）\n• 丙丁（directive）\n\n文件\n• 戊己（directive）\n\n会议强调\n• 庚辛（directive）\n',
    );
  });

  it('is JSON in which what is absent is absent', () => {
    const { url, measures, corrections } = JSON.parse(toJson(listOf()));
    expect(url).toBe(SAMPLE.url);
    expect(corrections).toBeUndefined();
    expect(measures[0]).toMatchObject({
      who: '各乡镇',
      deadline: { date: '2026-06' },
      sentence: '会议强调，各乡镇6月底前新建公厕12座。',
      place: { paragraph: 1 },
    });
    expect(Object.keys(measures[1])).toEqual([
      'modality',
      'what',
      'sentence',
      'category',
      'salience',
      'place',
      'rules',
    ]);
  });

  it('takes the corrections of the reader along', () => {
    const corrections = [{ paragraph: 1, quote: '严禁挪用', verdict: 'none' }] as const;
    expect(JSON.parse(toJson(listOf(SAMPLE, { corrections }))).corrections).toEqual(corrections);
  });

  it('is a table of HTML for a word processor, and a file of it', () => {
    const html = toHtmlTable(listOf());
    expect(html).toContain('<thead><tr><th style=');
    expect(html).toContain("'=严禁|挪用, &quot;专项&quot;资金</td>");
    const file = MEASURE_FORMATS.find(({ name }) => name === 'html');
    expect(file && fileText(file, listOf())).toMatch(
      /^<!doctype html><meta charset="utf-8"><title>云溪县召开防汛工作会议<\/title>\n<table /,
    );
  });

  it('escapes no less than the article: no strike-through between two tildes, no line that ends in a cell', () => {
    const text = '补助1~3万元，奖励5~8万元';
    const measures = [measureOf(text, text, { actor: '各乡镇\n各部门' })];
    const [, , line] = toMarkdownTable(listOf(readingOf([paragraph(text)], { measures }))).split('\n');
    expect(line).toMatch(/^\| 各乡镇<br>各部门 \| must \| 补助1\\~3万元，奖励5\\~8万元 \|/);
  });

  it('is one line alone, with its sentence and its citation', () => {
    const [row] = listOf().rows;
    if (!row) throw new Error('no row');
    expect(toMeasureText(row, { labels })).toBe(
      '各乡镇6月底前新建公厕12座\ntarget · 各乡镇 · 6月底前 (2026-06) · 12座\n会议强调，各乡镇6月底前新建公厕12座。',
    );
    expect(toMeasureText({ ...row, sentence: `${row.what}。` }, { labels, citation: '云溪日报. 防汛[EB/OL].' })).toBe(
      '各乡镇6月底前新建公厕12座\ntarget · 各乡镇 · 6月底前 (2026-06) · 12座\n云溪日报. 防汛[EB/OL]. 第1段',
    );
  });

  it('begins with a byte order mark in a file for a spreadsheet, and in no other', () => {
    const marked = MEASURE_FORMATS.filter((format) => fileText(format, listOf()).startsWith('\uFEFF'));
    expect(marked.map(({ name }) => name)).toEqual(['tsv', 'csv']);
  });
});
