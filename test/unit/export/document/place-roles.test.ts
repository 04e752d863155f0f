import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeRoles } from '../../../../lib/export/document/place-roles.ts';
import type { Block } from '../../../../lib/reading/article.ts';
import { paragraph, readingOf } from '../../reading/sample.ts';

const documents = readFileSync(new URL('cases/roles.txt', import.meta.url), 'utf8')
  .replace(/^#.*\n/gm, '')
  .trim()
  .split('\n\n')
  .map((lines) => lines.split('\n').map((line) => line.split('\t') as [role: string, text: string]));

const show = (blocks: readonly Block[]) =>
  placeRoles(readingOf(blocks)).map(({ role, head }) => (head ? `${role} ${head.face} ${head.end}` : role));

describe('what a paragraph is', () => {
  it.each(documents)('is told by its text: %s', (...lines) => {
    expect(show(lines.map(([, text]) => paragraph(text)))).toEqual(lines.map(([role]) => role));
  });

  it('is told by the page where that says it', () => {
    const runs = [{ style: 'plain', text: '甲乙丙' }] as const;
    const blocks: readonly Block[] = [
      { kind: 'paragraph', runs, align: 'center' },
      { kind: 'paragraph', runs, align: 'right' },
      { kind: 'heading', level: 3, runs },
      { kind: 'heading', level: 4, runs },
      { kind: 'heading', level: 2, runs: [{ style: 'plain', text: '（一）加强领导' }] },
      { kind: 'quote', paragraphs: [runs, runs] },
    ];
    expect(show(blocks)).toEqual(['centred', 'right', 'heading1', 'heading2', 'heading2', 'quote']);
  });

  it('is its number where the reading says so', () => {
    const blocks = [paragraph('第七号公告'), paragraph('各乡镇人民政府：')];
    const roles = placeRoles(readingOf(blocks, { documentNumber: '第七号公告' })).map(({ role }) => role);
    expect(roles).toEqual(['number', 'addressee']);
  });

  it('names of attachments hang from their numbers, files that hang on the article among them (7.3.4)', () => {
    const file = (text: string): Block => ({
      kind: 'attachment',
      href: 'https://www.yunxi.example/1.docx',
      format: 'docx',
      runs: [{ style: 'plain', text }],
    });
    const labels = (...blocks: readonly Block[]) =>
      placeRoles(readingOf(blocks)).map(({ role, label, before }) =>
        [role, label, before].filter((one) => one !== undefined).join(' '),
      );
    const more = ['attachmentMore 1', 'attachmentMore 1'];
    expect(labels(file('附件：1.名单'), file('2.清单'), file('3.值班表'))).toEqual(['attachment 4 1', ...more]);
    expect(labels(paragraph('附件：1. 名单'), file('2.清单'), paragraph('3.值班表'))).toEqual([
      'attachment 4.5 1',
      ...more,
    ]);
    expect(labels(paragraph('附件：'), file('1.名单'), file('2.清单'))).toEqual(['attachmentOne 3 1', ...more]);
    expect(labels(file('附件1：名单.xlsx'), file('附件2.清单.docx'), file('值班表.docx'))).toEqual([
      'attachmentFile 3.5 1',
      'attachmentFile 3',
      'attachmentFile 0',
    ]);
    // A file amid the text is where the page has it.
    const long = paragraph('各乡镇要压实责任。'.repeat(10));
    expect(labels(file('附件：名单'), long)).toEqual(['attachmentOne 3 1', 'body']);
    expect(labels(file('名单.docx'), long)).toEqual(['attachmentFile 0', 'body']);
  });

  it('lines that name attachments one by one are such where nothing else follows', () => {
    const roles = (...texts: readonly string[]) =>
      placeRoles(readingOf(texts.map((text) => paragraph(text)))).map(({ role }) => role);
    expect(roles('特此通知。', '附件1：责任人名单', '附件2：物资清单')).toEqual([
      'body',
      'attachmentFile',
      'attachmentFile',
    ]);
    expect(roles('特此通知。', '附件1：责任人名单', '一、水库')).toEqual(['body', 'body', 'heading1']);
    expect(roles('附件1：责任人名单', '各乡镇要压实责任。'.repeat(10))).toEqual(['body', 'body']);
  });

  it('a name stands in the middle over its date', () => {
    const rights = (name: string) =>
      placeRoles(readingOf([paragraph(name), paragraph('2021年3月29日')])).map(({ right }) => right);
    // The date is seven characters wide and a half: 2021 29 and 3 are figures.
    expect(rights('云溪县政府')).toEqual([4.75, 4]);
    expect(rights('云溪县人民政府防汛抗旱指挥部办公室')).toEqual([0, 4]);
  });
});
