import type { ReadClause } from '../clauses/read-clauses.ts';

/** Ordinals that count within a paragraph: 三要, 一是, 首先. */
const WITHIN = /^(?:第?[一二三四五六七八九十]{1,2}(?:是|要|则)?(?:要|必须|继续)?|首先|其次|再次|最后)$/;
const COUNTS = 8;

/** The ordinals open at a clause: those that count within a paragraph end with it. */
export function pathOf(clauses: readonly ReadClause[], at: number): readonly string[] {
  const clause = clauses[at];
  const last = clause?.path.at(-1);
  if (!clause || last === undefined || !WITHIN.test(last) || /^[一二三四五六七八九十]+$/.test(last))
    return clause?.path ?? [];
  for (let before = at; before >= 0 && clauses[before]?.paragraph === clause.paragraph; before--) {
    if ((clauses[before]?.ordinal?.level ?? 0) >= COUNTS) return clause.path;
  }
  return clause.path.slice(0, -1);
}
