// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { PartView } from '../../../components/PartView.tsx';
import { selectedPoints } from '../../../components/selected-range.ts';
import { WordsContext } from '../../../components/words-context.ts';
import type { Block, Runs } from '../../../lib/reading/article.ts';
import { partsOf } from '../../../lib/reading/body-parts.ts';

const runs = (text: string): Runs => [{ style: 'plain', text }];
const cell = (text: string, header = false) => ({ runs: runs(text), header, rowSpan: 1, columnSpan: 1 });
const BLOCKS: readonly Block[] = [
  { kind: 'paragraph', runs: runs('各乡镇要抓好落实。') },
  {
    kind: 'table',
    caption: runs('任务分工表'),
    rows: [
      [cell('乡镇', true), cell('时限', true)],
      [cell('青岗乡'), cell('7月12日前')],
    ],
  },
  { kind: 'table', caption: [], rows: [[cell('石桥镇'), cell('60人')]] },
  { kind: 'figure', src: 'https://qingdu.example/1.jpg', alt: '会场', caption: runs('图为会议现场') },
];

const home = document.createElement('div');
document.body.append(home);
afterEach(() => render(null, home));

/** The words selected from those, to those, as a paragraph and offsets in it. */
function select(from: string, to = from) {
  const parts = partsOf(BLOCKS);
  act(() =>
    render(
      <WordsContext.Provider value={(key) => key}>
        <div class="body">
          {parts.map((part, key) => (
            <PartView
              key={key}
              marked={{ part, marks: [] }}
              pictures={false}
              onMeasure={() => {}}
              onRepair={() => {}}
            />
          ))}
        </div>
      </WordsContext.Provider>,
      home,
    ),
  );
  const textWith = (words: string): Text => {
    const walker = document.createTreeWalker(home, 4);
    let node = walker.nextNode() as Text | null;
    while (node && !node.data.includes(words)) node = walker.nextNode() as Text | null;
    if (!node) throw new Error(`no ${words}`);
    return node;
  };
  const [first, last] = [textWith(from), textWith(to)];
  const range = document.createRange();
  range.setStart(first, first.data.indexOf(from));
  range.setEnd(last, last.data.indexOf(to) + to.length);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  return selectedPoints(home, { parts, reading: {} as never });
}

it.each([
  { what: 'a paragraph', words: ['抓好'], from: [0, 4], to: [0, 6] },
  { what: 'the caption of a table', words: ['分工'], from: [1, 2], to: [1, 4] },
  { what: 'a cell', words: ['12日'], from: [5, 2], to: [5, 5] },
  { what: 'several cells', words: ['青岗', '7月'], from: [4, 0], to: [5, 2] },
  { what: 'a cell of a table without a caption', words: ['60'], from: [8, 0], to: [8, 2] },
  { what: 'text and a table', words: ['落实', '时限'], from: [0, 6], to: [3, 2] },
  { what: 'the caption of a picture', words: ['现场'], from: [9, 4], to: [9, 6] },
])('finds $what', ({ words: [first = '', last], from, to }) => {
  expect(select(first, last)).toEqual({
    from: { paragraph: from[0], offset: from[1] },
    to: { paragraph: to[0], offset: to[1] },
  });
});

it('has nothing for what the reader wrote there itself', () => {
  expect(select('image')).toBeUndefined();
});
