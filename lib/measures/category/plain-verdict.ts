import type { ReadClause } from '../clauses/read-clauses.ts';
import type { Verdict } from '../judge.ts';
import { CATEGORY_ROWS } from './category-rows.ts';

/** Words of a warning: behind a call they only go on with it. */
const WARNS = /切勿|请勿|不要|力戒|杜绝|[绝决]不/;
/** What calls for something, from the head of a run to its first stop. */
const CALLS =
  /^[^，、]{0,30}(?:呼吁|提醒|吁请|希望|^望|请(?!勿|示)|要(?!求)|应(?!急)|选择)(?!切勿|不要)[^，、]{0,60}[，、]/;
const BANS = /不得|严禁|禁止|不准|不许|一律不|不予|未经|谢绝|暂停|停止/;

/** 提醒市民留意消息，不要轻信传言: the head of a run decides, and it asks for something. */
const callsFirst = (text: string): boolean => {
  const head = CALLS.exec(text)?.[0];
  return head !== undefined && !WARNS.test(head) && !BANS.test(text) && WARNS.test(text);
};

/** What the rules made of a demand, or what its words say. */
export function plainVerdict(judged: Verdict, members: readonly ReadClause[]): Verdict {
  const text = members.map((clause) => clause.text).join('，');
  const row = CATEGORY_ROWS.find(
    ({ over, words, unless }) => over.includes(judged.category) && words.test(text) && !unless?.test(text),
  );
  const made = row?.category ?? judged.category;
  if (made === 'prohibition' && callsFirst(text)) return { category: 'directive', salience: 2 };
  if (row === undefined || row.category === judged.category) return judged;
  return { category: row.category, salience: row.salience ?? judged.salience };
}
