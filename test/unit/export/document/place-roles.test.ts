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

  it('a name stands in the middle over its date', () => {
    const rights = (name: string) =>
      placeRoles(readingOf([paragraph(name), paragraph('2021年3月29日')])).map(({ right }) => right);
    // The date is seven characters wide and a half: 2021 29 and 3 are figures.
    expect(rights('云溪县政府')).toEqual([4.75, 4]);
    expect(rights('云溪县人民政府防汛抗旱指挥部办公室')).toEqual([0, 4]);
  });
});
