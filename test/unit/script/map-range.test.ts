import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadConverter } from '../../../lib/script/convert.ts';
import { composeMaps, invertMap, mapRange, type OffsetMap } from '../../../lib/script/engine/map-range.ts';

test('an empty map is the identity', () => {
  expect(mapRange([], 3, 7)).toEqual([3, 7]);
});

test('a range that cuts a piece is widened to all of it', async () => {
  const convert = await loadConverter('tw-words');
  const source = '美国总统特朗普访问新西兰';
  const { text, map } = convert(source);
  expect(text).toBe('美國總統川普訪問紐西蘭');
  expect(text.slice(...mapRange(map, source.indexOf('朗'), source.indexOf('普')))).toBe('川普');
  expect(text.slice(...mapRange(map, source.indexOf('访'), source.indexOf('新')))).toBe('訪問');
  expect(source.slice(...mapRange(invertMap(map), text.indexOf('川'), text.indexOf('訪')))).toBe('特朗普');
});

test('no range splits a surrogate pair', async () => {
  const convert = await loadConverter('cn');
  const source = '二噁英𠀀會議';
  const { text, map } = convert(source);
  for (let start = 0; start <= source.length; start++) {
    for (let end = start; end <= source.length; end++) {
      const [from, to] = mapRange(map, start, end);
      expect(text.slice(from, to).isWellFormed()).toBe(true);
    }
  }
});

/** A conversion given by its pieces: gaps are copied, pieces take other widths. */
const pieces = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 3 })), { maxLength: 6 });
const mapOf = (steps: readonly (readonly [number, number, number])[]): OffsetMap => {
  const map: number[] = [];
  let [from, to] = [0, 0];
  for (const [gap, width, outWidth] of steps) {
    from += gap;
    to += gap;
    map.push(from, from + width + 1, to, to + outWidth + 1);
    from += width + 1;
    to += outWidth + 1;
  }
  return map;
};

test('ranges keep their order, and the map of the way back undoes what lies outside the pieces', () => {
  fc.assert(
    fc.property(pieces, fc.nat({ max: 40 }), fc.nat({ max: 40 }), (steps, a, b) => {
      const map = mapOf(steps);
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const [from, to] = mapRange(map, start, end);
      expect(from).toBeLessThanOrEqual(to);
      const [back, backEnd] = mapRange(invertMap(map), from, to);
      expect(back).toBeLessThanOrEqual(start);
      if (end > start) expect(backEnd).toBeGreaterThanOrEqual(end);
    }),
  );
});

test('two conversions one after the other map as their composition, or wider', () => {
  fc.assert(
    fc.property(pieces, pieces, fc.nat({ max: 30 }), fc.nat({ max: 30 }), (first, second, a, b) => {
      const [one, two] = [mapOf(first), mapOf(second)];
      const both = composeMaps(one, two);
      const [start, end] = [Math.min(a, b), Math.max(a, b) + 1];
      const [from, to] = mapRange(two, ...mapRange(one, start, end));
      const [wideFrom, wideTo] = mapRange(both, start, end);
      expect(wideFrom).toBeLessThanOrEqual(from);
      expect(wideTo).toBeGreaterThanOrEqual(to);
    }),
  );
});
