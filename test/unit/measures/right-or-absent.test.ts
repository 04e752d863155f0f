import { describe, expect, it } from 'vitest';
import { findMeasures } from '../../../lib/measures/find.ts';
import { asWanted, measureWith, passagesIn, saidDoneBy } from './passages.ts';

/*
 * Who acts, who speaks and by when, where a first reading of texts nobody had seen was wrong: a body with what it did for
 * a name, a subject carried past its sentence, years that name tasks. A line `= words | actor | speaker | time limit`, `-`
 * for none, `*` where it does not matter.
 */
const passages = passagesIn('right-or-absent.txt');

const PUBLISHED = '2025-11-10';

const checks = passages.flatMap((passage) =>
  passage.checks.map(({ words, wanted }) => ({ words, wanted, passage, title: passage.title })),
);

describe('what is said of a measure is right or absent', () => {
  it.each(checks)('$title: $words', ({ words, wanted, passage }) => {
    const measure = measureWith(passage, words, PUBLISHED);
    expect(measure).toBeDefined();
    const [speaker = '', actor = '', limit = ''] = measure ? saidDoneBy(measure) : [];
    expect(asWanted([actor, speaker, limit], wanted)).toEqual(wanted);
  });
});

describe('what stands around a rule is none of its measures', () => {
  it.each(['南港县人民政府办公室', '二、招生计划'])('%s', (text) => {
    const paragraphs = ['南港县城市绿地管理办法', text, '第三条 养护单位应当每月巡查一次。'];
    expect(findMeasures(paragraphs).map(({ paragraph }) => paragraph)).toEqual([2]);
  });
});

describe('a list of what is banned', () => {
  it('opens with a long name of what is banned, too', () => {
    const paragraphs = [
      '南港县商品交易管理办法',
      '第四条 经营者不得有下列虚假或者引人误解的宣传行为：',
      '（一）以虚标的成交量诱导交易；',
      '（二）谎称正品销售残次品。',
    ];
    const bans = findMeasures(paragraphs).filter(({ category }) => category === 'prohibition');
    expect(bans.map(({ paragraph }) => paragraph)).toEqual([1, 2, 3]);
  });
});

describe('the number of an attachment', () => {
  it('is no amount', () => {
    const [measure] = findMeasures(['各校推荐名额不得超过8名，具体分配详见附件1。']);
    expect(measure?.numbers?.map(({ text }) => text)).toEqual(['8名']);
  });
});
