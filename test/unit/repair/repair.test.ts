import { describe, expect, it } from 'vitest';
import { FIXES } from '../../../lib/repair/fixes.ts';
import { REASONS } from '../../../lib/repair/reasons.ts';
import { unrepair } from '../../../lib/repair/receipt.ts';
import { repair } from '../../../lib/repair/repair.ts';
import { blocks, repairCases } from '../../damage/cases.ts';

describe('repair', () => {
  it.each(repairCases())('undoes $name', async ({ damaged, repaired }) => {
    const result = await repair(damaged);
    expect(result.text).toBe(repaired);
    expect(unrepair(result.text, result.repairs)).toBe(damaged);
    expect((await repair(repaired)).text).toBe(repaired);
  });

  const damageFixes = new Set<string>(FIXES.filter(({ kind }) => kind === 'damage').map(({ name }) => name));

  it.each(blocks('negatives.txt'))('sees no damage in $name', async ({ text }) => {
    const { repairs } = await repair(text, { published: '2021-11-06' });
    expect(repairs.filter(({ fix }) => damageFixes.has(fix))).toEqual([]);
  });

  it('gives places, texts and reasons that fit the repaired text', async () => {
    for (const { damaged } of repairCases()) {
      const { text, repairs } = await repair(damaged);
      let last = 0;
      for (const one of repairs) {
        expect(one.start).toBeGreaterThanOrEqual(last);
        expect(text.slice(one.start, one.end)).toBe(one.certainty === 'guess' ? one.before : one.after);
        expect(REASONS).toContain(one.reason);
        last = one.end;
      }
    }
  });

  it('offers lost characters and fills in none', async () => {
    const text = '本报讯 115上午，全县召开会议。112日以来，全县累计种树3万株。做好311岁儿童的接种工作。';
    const result = await repair(text, { published: '2021-11-05T15:32:27+08:00' });
    expect(result.text).toBe(text);
    expect(result.repairs.map(({ before, after, certainty }) => [before, after, certainty])).toEqual([
      ['115', '11月5日', 'guess'],
      ['112日', '11月2日', 'guess'],
      ['311', '3—11', 'guess'],
    ]);
  });

  it('counts the context for the page gate but repairs only the text', async () => {
    const title = '會(huì)議召開(kāi)';
    const context =
      '各級(jí)各部門(mén)要認(rèn)真學(xué)習(xí)，統(tǒng)籌推進(jìn)經(jīng)濟(jì)發(fā)展，開(kāi)好會(huì)議。';
    expect((await repair(title)).text).toBe(title);
    expect((await repair(title, { context })).text).toBe('會議召開');
  });
});
