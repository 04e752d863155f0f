// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { PartView } from '../../../components/PartView.tsx';
import { selectedPart } from '../../../components/selection/selected-part.ts';
import { WordsContext } from '../../../components/words-context.ts';
import type { Block, Runs } from '../../../lib/reading/article.ts';
import { partsOf } from '../../../lib/reading/body-parts.ts';

const runs = (text: string): Runs => [{ style: 'plain', text }];
const cell = (text: string) => ({ runs: runs(text), header: false, rowSpan: 1, columnSpan: 1 });
const LONG = '各乡镇要抓好落实，严禁擅离职守。'.repeat(400);
const BLOCKS: readonly Block[] = [
  { kind: 'paragraph', runs: runs('各乡镇要抓好落实。') },
  {
    kind: 'list',
    ordered: true,
    items: [
      { depth: 0, runs: runs('巡查堤防') },
      { depth: 1, runs: runs('夜间一次') },
      { depth: 0, runs: runs('检修泵站') },
    ],
  },
  { kind: 'table', caption: runs('任务分工表'), rows: [[cell('青岗乡'), cell('7月12日前')]] },
  { kind: 'figure', src: 'https://qingdu.example/1.jpg', alt: '会场', caption: [] },
  { kind: 'paragraph', runs: runs(LONG) },
];
const parts = partsOf(BLOCKS);

const home = document.createElement('div');
document.body.append(home);
afterEach(() => render(null, home));

function show(blocks: readonly Block[] = BLOCKS): void {
  act(() =>
    render(
      <WordsContext.Provider value={(key) => key}>
        <footer>
          <button type="button">复制</button>
        </footer>
        <article>
          <h1>云溪县部署防汛</h1>
          <p class="facts">来源：云溪发布</p>
          <div class="body">
            {partsOf(blocks).map((part, key) => (
              <PartView
                key={key}
                marked={{ part, marks: [] }}
                pictures={false}
                onMeasure={() => {}}
                onRepair={() => {}}
              />
            ))}
          </div>
        </article>
        <aside class="panels">我的笔记</aside>
      </WordsContext.Provider>,
      home,
    ),
  );
}

const find = (selector: string): Element => {
  const found = home.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
function textWith(words: string): Text {
  const walker = document.createTreeWalker(home, 4);
  let node = walker.nextNode() as Text | null;
  while (node && !node.data.includes(words)) node = walker.nextNode() as Text | null;
  if (!node) throw new Error(`no ${words}`);
  return node;
}
type Point = readonly [node: Node, offset: number];
const at = (words: string): Point => [textWith(words), textWith(words).data.indexOf(words)];
const behind = (words: string): Point => [textWith(words), textWith(words).data.indexOf(words) + words.length];

function select(from: Point, to: Point) {
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  return selectedPart(home, { parts });
}

const points = (from: readonly [number, number], to: readonly [number, number], withTitle = false) => ({
  from: { paragraph: from[0], offset: from[1] },
  to: { paragraph: to[0], offset: to[1] },
  withTitle,
});

describe('what is selected', () => {
  it.each<readonly [string, () => readonly [Point, Point], object | string | undefined]>([
    ['words of a paragraph', () => [at('抓好'), behind('落实')], points([0, 4], [0, 8])],
    ['from an item into one within another', () => [at('堤防'), behind('夜间')], points([1, 2], [2, 2])],
    ['from a nested item to the next outer one', () => [at('一次'), behind('检修')], points([2, 2], [3, 2])],
    ['behind a nested list: all before it', () => [at('堤防'), [find('li'), 2]], points([1, 2], [2, 4])],
    ['into a cell', () => [at('泵站'), behind('7月')], points([3, 2], [6, 2])],
    ['a caption and a cell', () => [at('分工'), behind('青岗')], points([4, 2], [5, 2])],
    [
      'between elements of the body',
      () => [
        [find('.body'), 1],
        [find('.body'), 2],
      ],
      points([1, 0], [3, 4]),
    ],
    [
      'all of the window',
      () => [
        [document.body, 0],
        [document.body, 1],
      ],
      points([0, 0], [8, LONG.length], true),
    ],
    ['from the title on', () => [at('云溪县'), behind('各乡镇')], points([0, 0], [0, 3], true)],
    ['from within the title: without it', () => [at('部署'), behind('各乡镇')], points([0, 0], [0, 3])],
    ['from the facts below the title on', () => [at('云溪发布'), behind('各乡镇')], points([0, 0], [0, 3])],
    ['into a panel behind the text', () => [at('检修'), behind('我的')], points([3, 0], [8, LONG.length])],
    ['the facts alone: their words', () => [at('云溪发布'), behind('发布')], '云溪发布'],
    ['words of a panel', () => [at('笔记'), behind('笔记')], '笔记'],
    ['words of a button: nothing', () => [at('复制'), behind('复制')], undefined],
  ])('%s', (_, range, wanted) => {
    show();
    expect(select(...range())).toEqual(wanted);
  });

  it('in a text too long to be one: offsets of the whole', () => {
    show();
    const [, second] = home.querySelectorAll('[id^="block-8-"]');
    const text = second?.querySelector('p')?.firstChild as Text;
    const before = Number(second?.id.split('-')[2]);
    expect(select([text, 3], [text, 9])).toEqual(points([8, before + 3], [8, before + 9]));
  });

  it('nothing where nothing is selected; the words where the text on screen is another one', () => {
    show();
    document.getSelection()?.removeAllRanges();
    expect(selectedPart(home, { parts })).toBeUndefined();
    expect(selectedPart(null, { parts })).toBeUndefined();
    show([...BLOCKS, ...BLOCKS]);
    expect(select(at('抓好'), behind('落实'))).toBe('抓好落实');
  });
});
