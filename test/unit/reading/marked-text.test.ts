import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../lib/reading/article.ts';
import { markedText } from '../../../lib/reading/marked-text.ts';

const runs: readonly Run[] = [
  { style: 'plain', text: '会议要求，' },
  { style: 'strong', text: '落实四早要求' },
  { style: 'plain', text: '，不得瞒报。' },
];
const text = runs.map((run) => run.text).join('');
const join = (groups: ReturnType<typeof markedText>): string =>
  groups.flatMap((g) => g.pieces.map((p) => p.text)).join('');

describe('markedText', () => {
  it('nests a set phrase in a measure and keeps styles', () => {
    const groups = markedText(runs, [{ start: 5, end: 11, value: 'measure' }], [{ start: 7, end: 9, value: '四早' }]);
    expect(groups.map((g) => [g.mark, g.pieces.map((p) => [p.text, p.run.style, p.notes])])).toEqual([
      [undefined, [['会议要求，', 'plain', []]]],
      [
        'measure',
        [
          ['落实', 'strong', []],
          ['四早', 'strong', ['四早']],
          ['要求', 'strong', []],
        ],
      ],
      [undefined, [['，不得瞒报。', 'plain', []]]],
    ]);
  });

  it('keeps an empty mark wherever it stands, the end of the paragraph included', () => {
    for (let at = 0; at <= text.length; at++) {
      const groups = markedText(
        runs,
        [{ start: 5, end: text.length, value: 'measure' }],
        [{ start: at, end: at, value: at }],
      );
      const pieces = groups.flatMap((g) => g.pieces.map((p) => ({ ...p, mark: g.mark })));
      expect(pieces.filter((p) => p.notes.length > 0)).toMatchObject([{ start: at, text: '', notes: [at] }]);
    }
    const last = markedText(
      runs,
      [{ start: 5, end: text.length, value: 'measure' }],
      [{ start: text.length, end: text.length, value: 'taken away' }],
    ).at(-1);
    expect(last?.mark).toBeUndefined();
    expect(markedText([], [], [{ start: 0, end: 0, value: 'all taken away' }])).toEqual([
      { pieces: [{ start: 0, text: '', run: { style: 'plain', text: '' }, notes: ['all taken away'] }] },
    ]);
  });

  it('loses no character, whatever the marks', () => {
    const mark = fc
      .tuple(fc.nat(text.length + 3), fc.nat(text.length + 3))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), value: 1 }));
    fc.assert(
      fc.property(fc.array(mark), fc.array(mark), (outer, inner) => {
        const sorted = outer.sort((a, b) => a.start - b.start);
        expect(join(markedText(runs, sorted, inner))).toBe(text);
      }),
    );
  });
});
