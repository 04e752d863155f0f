import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_CLAUSE } from '../../../lib/measures/clauses/sentences.ts';
import { findMeasures } from '../../../lib/measures/find.ts';
import { findSetPhrases } from '../../../lib/phrases/find-set-phrases.ts';
import { canon } from '../../../lib/text/canonical-clause.ts';

const DEMAND = '各乡镇要于6月30日前完成排查，严禁瞒报。';

describe('a hostile text', () => {
  it.each(['0时', '00时', '起', '1点', '（一）', '、1月1日', '第一'])(
    'with 40 × %s in a deadline is answered',
    (unit) => {
      const text = `各乡镇要自6月1日${unit.repeat(40)}至，完成排查。`;
      expect(findMeasures([text], { kind: 'notice' })).not.toEqual([]);
    },
  );

  it('with a clause too long to be one keeps the measures around it', () => {
    const long = `各乡镇要${'排查'.repeat(LONGEST_CLAUSE / 2)}。`;
    const text = `${DEMAND}${long}${DEMAND}`;
    const starts = findMeasures([text], { kind: 'notice' }).map(({ start }) => start);
    const second = DEMAND.length + long.length;
    expect(starts).toContain(0);
    expect(starts).toContain(second);
    expect(starts.filter((start) => start >= DEMAND.length && start < second)).toEqual([]);
  });

  it('of any characters is answered, with ranges that lie in it', () => {
    const word = fc.constantFrom(
      '要',
      '不得',
      '，',
      '。',
      '；',
      '“',
      '”',
      '《',
      '（',
      '1',
      '%',
      '\n',
      '\ufeff',
      '\ud800',
      '会议强调',
      '6月底前',
      '一是',
      '　',
    );
    const text = fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 60 });
    fc.assert(
      fc.property(text, (parts) => {
        const paragraphs = parts.join('').split('\n');
        for (const { paragraph, start, end } of findMeasures(paragraphs)) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(paragraphs[paragraph]?.length ?? -1);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a byte order mark', () => {
  it('at the start moves no range', () => {
    const text = `\ufeff${DEMAND}`;
    const [found] = findMeasures([text], { kind: 'notice' });
    const [plain] = findMeasures([DEMAND], { kind: 'notice' });
    expect(text.slice(found?.start, found?.end).replace('\ufeff', '')).toBe(DEMAND.slice(plain?.start, plain?.end));
    expect(findMeasures([`\ufeff会议强调，${DEMAND}`])[0]).toMatchObject({ start: 6 });
    expect(findSetPhrases(['\ufeff坚持房住不炒'])).toMatchObject([{ start: 3, end: 7 }]);
  });

  it('stays in the canonical text, as do lone surrogates', () => {
    for (const text of ['\ufeff會議', '\ud800會', '會\udc00', '\ufeff'.repeat(5000), '\ud83d\ude00會']) {
      expect(canon(text)).toHaveLength(text.length);
      expect(canon(text).replaceAll('会议', '會議').replaceAll('会', '會')).toBe(text);
    }
  });
});
