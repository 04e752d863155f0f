import type { ReadClause } from '../clauses/read-clauses.ts';
import type { Verdict } from '../judge.ts';
import { CATEGORY_ROWS } from './category-rows.ts';

/** What the rules made of a demand, or what its words say. */
export function plainVerdict(judged: Verdict, members: readonly ReadClause[]): Verdict {
  const text = members.map((clause) => clause.text).join('，');
  const row = CATEGORY_ROWS.find(
    ({ over, words, unless }) => over.includes(judged.category) && words.test(text) && !unless?.test(text),
  );
  if (row === undefined || row.category === judged.category) return judged;
  return { category: row.category, salience: row.salience ?? judged.salience };
}
