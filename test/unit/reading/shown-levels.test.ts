import { expect, it } from 'vitest';
import type { Block } from '../../../lib/reading/article.ts';
import { shownLevels } from '../../../lib/reading/shown-levels.ts';

const heading = (level: 2 | 3 | 4 | 5 | 6): Block => ({
  kind: 'heading',
  level,
  runs: [{ text: '一、总体要求', style: 'plain' }],
});
const text: Block = { kind: 'paragraph', runs: [{ text: '各地要抓好落实。', style: 'plain' }] };
const levels = (...given: (2 | 3 | 4 | 5 | 6)[]): readonly number[] =>
  shownLevels(given.map(heading)).flatMap((block) => (block.kind === 'heading' ? block.level : []));

it.each([
  ['as they are', [2, 3, 3, 2, 3, 4], [2, 3, 3, 2, 3, 4]],
  ['a page that begins with h3', [3, 3, 4], [2, 2, 3]],
  ['a level left out', [2, 5, 5, 2, 4], [2, 3, 3, 2, 3]],
  ['a first one deeper than those after it', [4, 2, 3], [2, 2, 3]],
  ['the deepest', [2, 3, 4, 5, 6], [2, 3, 4, 5, 6]],
] as const)('%s', (_, given, shown) => {
  expect(levels(...given)).toEqual(shown);
});

it('changes nothing else, and no value that stays', () => {
  const blocks = [heading(2), text, heading(3)];
  expect(shownLevels(blocks)).toEqual(blocks);
  expect(shownLevels(blocks)[1]).toBe(text);
  expect(shownLevels(blocks)[2]).toBe(blocks[2]);
});
