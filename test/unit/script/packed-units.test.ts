import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packUnits, unpackUnits } from '../../../lib/script/tables/packed-units.ts';

const lists = fc.array(fc.nat(0xffff));

describe('packUnits', () => {
  it('gives back any list of code units, ascending or not', () => {
    fc.assert(
      fc.property(lists, (units) => {
        expect([...unpackUnits(packUnits(units))]).toEqual(units);
      }),
    );
  });

  it('writes nothing a string literal would have to escape', () => {
    fc.assert(
      fc.property(lists, (units) => {
        expect(packUnits(units)).not.toMatch(/['"\\]/);
      }),
    );
  });
});
