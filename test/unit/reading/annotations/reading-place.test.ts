import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../../../lib/reading/annotations/page-address.ts';
import {
  findReadingPlace,
  isReadingPlace,
  type ReadingPlace,
  readingPlaceAt,
} from '../../../../lib/reading/annotations/reading-place.ts';

const TEXT = [
  '云溪县召开防汛抗旱工作会议，安排部署今年工作。',
  '一、',
  '会议强调，要压实责任，确保安全度汛。',
  '二、',
  '会议要求，各乡镇要在6月底前完成隐患排查。',
];
function placeAt(paragraph: number, offset = 0): ReadingPlace {
  const place = readingPlaceAt(TEXT, paragraph, offset);
  if (!place) throw new Error('no place');
  return place;
}

describe('the place where a reader stopped', () => {
  it('is found where it was, short lines too', () => {
    for (const paragraph of TEXT.keys()) expect(findReadingPlace(TEXT, placeAt(paragraph))).toBe(paragraph);
    expect(findReadingPlace(TEXT, placeAt(0, 5))).toBe(0);
  });

  it('is found when paragraphs came or went before it', () => {
    expect(findReadingPlace(['本报讯', '编者按', ...TEXT], placeAt(4))).toBe(6);
    expect(findReadingPlace(TEXT.slice(2), placeAt(3))).toBe(1);
  });

  it('is no place when its words are gone, and none after the last words', () => {
    expect(findReadingPlace(TEXT.with(4, '会议要求，抓紧落实。'), placeAt(4))).toBeUndefined();
    expect(findReadingPlace([], placeAt(4))).toBeUndefined();
    expect(readingPlaceAt(TEXT, 4, TEXT[4]?.length ?? 0)).toBeUndefined();
  });

  it('keeps nothing of the words, and is known for what it is', () => {
    expect(JSON.stringify(placeAt(2))).not.toMatch(/\p{Script=Han}/u);
    expect(isReadingPlace(JSON.parse(JSON.stringify(placeAt(2))))).toBe(true);
    for (const bad of [null, [], {}, { ...placeAt(2), paragraph: -1 }, { ...placeAt(2), print: '会议' }])
      expect(isReadingPlace(bad)).toBe(false);
  });

  it('is found in any text where it was made', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { minLength: 1 }), fc.nat(), fc.nat(), (texts, a, b) => {
        const paragraph = a % texts.length;
        const offset = b % ((texts[paragraph]?.length ?? 0) + 1);
        const place = readingPlaceAt(texts, paragraph, offset);
        if (place) expect(findReadingPlace(texts, place)).toBe(paragraph);
      }),
    );
  });
});

describe('the address of a page', () => {
  it.each([
    ['https://www.yunxi.example/art/t1.html?spm=a.b&utm_source=wx#p2', 'www.yunxi.example/art/t1.html'],
    ['http://www.yunxi.example/art/t1.html', 'www.yunxi.example/art/t1.html'],
    ['https://yunxi.example:8443/c?id=3&from=timeline', 'yunxi.example:8443/c?id=3'],
    ['https://yunxi.example/c?fromdate=2022', 'yunxi.example/c?fromdate=2022'],
    ['file:///home/li/a.html', '/home/li/a.html'],
    ['about:blank', ''],
    ['', ''],
  ])('of %s is “%s”', (url, address) => {
    expect(pageAddress(url)).toBe(address);
  });
});
