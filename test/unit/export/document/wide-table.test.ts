import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableSetting } from '../../../../lib/export/document/docx/table-setting.ts';
import { toDocx } from '../../../../lib/export/document/docx/to-docx.ts';
import { headRows } from '../../../../lib/export/document/head-rows.ts';
import { plainPieces } from '../../../../lib/export/document/pieces.ts';
import { slotTable } from '../../../../lib/export/document/table-slots.ts';
import type { Block, Table, TableCell } from '../../../../lib/reading/article.ts';
import { paragraph, readingOf } from '../../reading/sample.ts';
import { filesOf, parseXml, textLines } from './read-document.ts';

const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  runs: [{ style: 'plain', text }],
  header: false,
  columnSpan: 1,
  rowSpan: 1,
  ...more,
});
const table = (...rows: readonly (readonly TableCell[])[]): Table => ({ kind: 'table', caption: [], rows });
const settingOf = (block: Table) =>
  tableSetting({
    kind: 'table',
    table: block,
    texts: [[], ...block.rows.flat().map(({ runs }) => plainPieces(runs[0]?.text ?? ''))],
  });

/** Names and dues of six villages beside each other: 24 columns. */
const ROSTER = table(
  Array.from({ length: 6 }, () => cell('青渡村', { columnSpan: 4 })),
  Array.from({ length: 6 }, () => ['姓名', '每月应缴（元）', '第二季度应缴（元）', '第二季度实缴（元）'])
    .flat()
    .map((text) => cell(text)),
  ...Array.from({ length: 30 }, () =>
    Array.from({ length: 6 }, () => ['陈小某', '37.85', '113.55', '131.25'])
      .flat()
      .map((text) => cell(text)),
  ),
);
const SMALL = table([cell('单位'), cell('数量')], [cell('水利局'), cell('3')]);

const documentOf = (blocks: readonly Block[]): string =>
  filesOf(toDocx(readingOf(blocks))).get('word/document.xml') ?? '';
/** The sections of a document, each as the first words of what is in it and how its page lies. */
function sectionsOf(blocks: readonly Block[]): readonly string[] {
  const xml = documentOf(blocks);
  const sections: string[] = [];
  let words = '';
  for (const line of textLines(xml).filter((one) => !one.startsWith(' '))) {
    words += line.startsWith('table') ? '▦' : (/: (.*)$/.exec(line)?.[1] ?? '').slice(0, 4);
    const ended = /§(\w+)/.exec(line)?.[1];
    if (ended) sections.push(`${ended} ${words}`);
    if (ended) words = '';
  }
  const last = parseXml(xml).querySelector('body > sectPr > pgSz')?.getAttribute('w:orient');
  return [...sections, `${last} ${words}`];
}

describe('a table that is too wide for the page', () => {
  it('stands on pages that lie across, and what is before and behind it does not (8)', () => {
    const body = paragraph('各乡镇要压实责任。'.repeat(10));
    expect(sectionsOf([body, ROSTER, body])).toEqual(['portrait 云溪县召各乡镇要', 'landscape ▦', 'portrait 各乡镇要']);
    expect(sectionsOf([body, SMALL])).toEqual(['portrait 云溪县召各乡镇要▦']);
  });

  it('has what belongs to it on its pages: the title over it, what names it, who signs', () => {
    const [body, name] = [
      paragraph('各乡镇要压实责任。'.repeat(10)),
      { ...paragraph('党费表'), align: 'center' } as Block,
    ];
    const signed = [paragraph('云溪县水利局'), paragraph('2021年3月29日')];
    expect(sectionsOf([ROSTER, ...signed])).toEqual(['landscape 云溪县召▦云溪县水2021']);
    expect(sectionsOf([body, name, ROSTER, ROSTER, ...signed])).toEqual([
      'portrait 云溪县召各乡镇要',
      'landscape 党费表▦▦云溪县水2021',
    ]);
  });

  it('numbers its pages on and where they are on other sheets (7.5, 8)', () => {
    const files = filesOf(toDocx(readingOf([ROSTER])));
    expect(files.get('word/document.xml')).not.toContain('w:start=');
    for (const [at, side] of [
      ['3', 'right'],
      ['4', 'left'],
    ] as const) {
      const footer = parseXml(files.get(`word/footer${at}.xml`) ?? '');
      expect(footer.documentElement.textContent).toBe('— PAGE —');
      expect(footer.getElementsByTagName('w:jc')[0]?.getAttribute('w:val')).toBe(side);
      expect(files.get('[Content_Types].xml')).toContain(`PartName="/word/footer${at}.xml"`);
      expect(files.get('word/_rels/document.xml.rels')).toContain(`Target="footer${at}.xml"`);
    }
    expect([...filesOf(toDocx(readingOf([SMALL]))).keys()]).not.toContain('word/footer3.xml');
  });

  it('breaks no figure, and gets no smaller than it must', () => {
    const { widths = [], size = 0, room, points } = settingOf(ROSTER) ?? {};
    expect(points).toBe(6.5);
    // 131.25 in a face of wide figures.
    expect(Math.min(...widths) - (room?.padding ?? 0)).toBeGreaterThanOrEqual(3 * size);
    // But for what is rounded.
    expect((widths[2] ?? 0) - (room?.padding ?? 0) + 1).toBeGreaterThanOrEqual(6 * 0.64 * size);
  });

  it('has room for every figure in tables of up to 24 columns', () => {
    const figure = fc.stringMatching(/^\d{1,6}$/);
    const row = fc.array(figure, { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (texts) => {
        const setting = settingOf(table(...texts.map((one) => one.map((text) => cell(text)))));
        const { widths = [], size = 0, room } = setting ?? {};
        const narrow = texts.flatMap((one) =>
          one.filter((text, column) => (widths[column] ?? 0) - (room?.padding ?? 0) + 1 < text.length * 0.64 * size),
        );
        expect(narrow).toEqual([]);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(room?.whole);
      }),
    );
  });
});

describe('the rows of a table', () => {
  const rowsOf = (blocks: readonly Block[]) => {
    const rows = [...parseXml(documentOf(blocks)).getElementsByTagName('w:tr')];
    return rows.map((row) =>
      [...(row.querySelector('trPr')?.children ?? [])].map(({ nodeName }) => nodeName.slice(2)).join(' '),
    );
  };

  it('are whole on their page, the heads on each', () => {
    expect(rowsOf([ROSTER]).slice(0, 4)).toEqual([
      'cantSplit tblHeader',
      'cantSplit tblHeader',
      'cantSplit',
      'cantSplit',
    ]);
  });

  it('may be parted where one is higher than half a page', () => {
    const high = table([cell('单位'), cell('职责')], [cell('水利局'), cell('负责防汛。'.repeat(300))]);
    expect(rowsOf([high])).toEqual(['cantSplit', '']);
  });

  it.each([
    [
      'those the page marks',
      [
        ['单位!', '数!'],
        ['水利局', '三'],
      ],
      1,
    ],
    [
      'those over a column of figures',
      [
        ['单位', '数量'],
        ['甲', '1'],
        ['乙', '2.5'],
        ['丙', '-3%'],
      ],
      1,
    ],
    [
      'none where nothing tells them',
      [
        ['单位', '职责'],
        ['甲', '防汛'],
        ['乙', '抗旱'],
        ['丙', '值守'],
      ],
      0,
    ],
    [
      'none over too few figures',
      [
        ['单位', '数量'],
        ['甲', '1'],
        ['乙', '2'],
      ],
      0,
    ],
    [
      'none where the first row has figures',
      [
        ['2020', '2021'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
      0,
    ],
    [
      'none where no word stands over the figures',
      [
        ['甲', ''],
        ['乙', '1'],
        ['丙', '2'],
        ['丁', '3'],
      ],
      0,
    ],
    ['none where a cell reaches out of them', [['单位↓', '数量'], ['1'], ['2'], ['3']], 0],
  ] as const)('have as heads %s', (_, texts, heads) => {
    const rows = texts.map((row: readonly string[]) =>
      row.map((text) =>
        cell(text.replace(/[!↓]/g, ''), { header: text.endsWith('!'), rowSpan: text.endsWith('↓') ? 2 : 1 }),
      ),
    );
    const slotted = slotTable(rows);
    expect(
      slotted &&
        headRows(
          rows,
          slotted,
          rows.flat().map(({ runs }) => runs[0]?.text ?? ''),
        ),
    ).toBe(heads);
  });

  it('without text are as low as the others', () => {
    const sizes = [
      ...parseXml(
        documentOf([
          table(
            ...ROSTER.rows,
            Array.from({ length: 24 }, () => cell('')),
          ),
        ]),
      ).querySelectorAll('tc pPr > rPr > sz'),
    ];
    expect(new Set(sizes.map((one) => one.getAttribute('w:val')))).toEqual(new Set(['13']));
  });
});
