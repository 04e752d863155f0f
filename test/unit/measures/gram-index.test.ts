import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GramIndex } from '../../../lib/measures/model/gram-index.ts';

const gram = fc
  .array(fc.constantFrom('要', '于', '前', '0', '^', '$'), { minLength: 1, maxLength: 3 })
  .map((chars) => chars.join(''));

it('finds each gram by its number, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(gram, { maxLength: 60 }), gram, (grams, other) => {
      const index = new GramIndex(grams);
      expect(grams.map((each) => index.numberOf(each))).toEqual(grams.map((_, at) => at));
      expect(index.numberOf(other)).toBe(grams.indexOf(other));
    }),
  );
});
