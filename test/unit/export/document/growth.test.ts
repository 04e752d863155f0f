import { describe, expect, it } from 'vitest';
import { toDocx } from '../../../../lib/export/document/docx/to-docx.ts';
import { toEpub } from '../../../../lib/export/document/epub/to-epub.ts';
import { toOfficial } from '../../../../lib/export/document/to-official.ts';
import type { Block, TableCell } from '../../../../lib/reading/article.ts';
import { readingOf } from '../../reading/sample.ts';

/** Blocks that count how often their parts are looked at. */
function counted(make: (count: <T extends object>(value: T) => T) => readonly Block[]) {
  let looks = 0;
  const blocks = make(
    (value) =>
      new Proxy(value, {
        get: (target, name) => {
          looks++;
          return Reflect.get(target, name);
        },
      }),
  );
  return { blocks, looks: () => looks };
}

type Make = (size: number, count: <T extends object>(value: T) => T) => readonly Block[];

const SHAPES: readonly (readonly [name: string, make: Make])[] = [
  [
    'dates, each of which might be signed',
    (size, count) =>
      Array.from({ length: size }, () =>
        count({ kind: 'paragraph' as const, runs: [count({ style: 'plain' as const, text: '2021年3月29日' })] }),
      ),
  ],
  [
    'runs of one paragraph',
    (size, count) => [
      {
        kind: 'paragraph',
        runs: Array.from({ length: size }, (_, at) =>
          count({ style: at % 2 ? 'strong' : 'plain', text: '要' } as const),
        ),
      },
    ],
  ],
  [
    'rows that a cell of the first reaches into',
    (size, count) => [
      {
        kind: 'table',
        caption: [],
        rows: Array.from({ length: size }, (_, row) => [
          count<TableCell>({
            runs: [{ style: 'plain', text: '甲' }],
            header: false,
            columnSpan: 1,
            rowSpan: row === 0 ? 65_534 : 1,
          }),
        ]),
      },
    ],
  ],
];

describe.each([
  ['Word document', toDocx],
  ['book', toEpub],
  ['公文', toOfficial],
])('the work of a %s', (_, write) => {
  it.each(SHAPES)('grows with its size, not with its square: %s', (_name, make) => {
    const looksAt = (size: number): number => {
      const { blocks, looks } = counted((count) => make(size, count));
      write(readingOf(blocks));
      return looks();
    };
    expect(looksAt(2000)).toBeLessThan(11 * looksAt(200));
  });
});
