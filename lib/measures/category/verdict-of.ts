import type { MeasureCategory } from '../../reading/article.ts';
import type { ReadClause } from '../clauses/read-clauses.ts';
import { VAGUE } from '../fields/said-times.ts';
import { judge, type Verdict } from '../judge.ts';
import type { DocumentKind } from '../kind.ts';
import type { MeasuredText } from '../measured-text.ts';
import type { Span } from '../model/cut-sentences.ts';
import { inReport } from '../reported.ts';
import { plainVerdict } from './plain-verdict.ts';
import { speakingHits } from './speaking-hits.ts';
import { toldFigure } from './told-figure.ts';

/** What is known of the time limit of a run. */
export interface Due {
  /** Its words, where it has one that is still to come. */
  readonly limit: string | undefined;
  /** It has one, of what was done. */
  readonly told: boolean;
}

/** Longest head of an item, in characters: 一是统一思想，提高认识. */
const LONGEST_HEAD = 18;

/** 一是统一思想，提高认识。 heads the sentences of its item; 一要加强协调；二要完善方案 are items by themselves. */
function headsItem({ clauses }: MeasuredText, { from, until }: Span): boolean | undefined {
  const [first, last, next] = [clauses[from], clauses[until - 1], clauses[until]];
  if (!first?.ordinal || !last || first.heading || first.ordinal.level < 8) return undefined;
  const follows = next?.paragraph === first.paragraph && !next.ordinal && next.sentence !== last.sentence;
  if (last.end - first.start > LONGEST_HEAD) return undefined;
  if (follows && last.lastInSentence && first.firstInSentence) return true;
  return last.mark === '；' ? false : undefined;
}

/** Under a demand: by a modal of the sentence, or because all of such a text demands. */
export const isFramed = (members: readonly ReadClause[], kind: DocumentKind): boolean =>
  kind === 'notice' ||
  kind === 'regulation' ||
  members.some((clause) => clause.modal !== undefined || clause.modalBefore);

const isDemanded = (members: readonly ReadClause[]): boolean =>
  members.some((clause) => clause.modal !== undefined) || members[0]?.modalBefore === true;

/** Words of a time limit by which a ban holds from a day on, or between two: 自今日下午五时起不得驶入. */
const FROM_OR_BETWEEN = /起$|月.*[至到—~-]/;

/** What a time limit makes a deadline: the first of all but an amount to be reached. */
const GIVES_WAY: ReadonlySet<MeasureCategory> = new Set(['directive', 'enumerated']);

/** A demand whose time limit was read can be checked, whatever its words are: 请于2025.4.15前反馈. */
const dated = ({ category }: Verdict): Verdict => ({
  category: GIVES_WAY.has(category) ? 'deadline' : category,
  salience: 3,
});

/** 我局决定在全市开展专项检查: what stands before the demand says that it is decided. */
function isDecided({ canonical, speakers }: MeasuredText, first: ReadClause, at: number): boolean {
  const before = canonical[first.paragraph]?.slice(first.start, first.from) ?? '';
  return before.endsWith('决定') || speakers[at]?.verb === '决定';
}

/** What a run is by its rules, by its words, and by whether its text only tells. */
function wordsVerdict(text: MeasuredText, span: Span, due: Due): Verdict {
  const members = text.clauses.slice(span.from, span.until);
  const paragraph = text.canonical[members[0]?.paragraph ?? 0] ?? '';
  const hits = speakingHits(members, paragraph, { demanded: isDemanded(members), told: due.told });
  const judged = judge(hits, members, isFramed(members, text.kind), headsItem(text, span));
  const spoken = text.speakers[span.from] !== undefined;
  const told = toldFigure(judged, members, {
    kind: text.kind,
    spoken,
    due: due.limit !== undefined && !due.limit.endsWith('前'),
  });
  const plain = inReport(plainVerdict(told, members), members, text.kind);
  const decided = plain.category === 'directive' && members[0] && isDecided(text, members[0], span.from);
  return decided ? { category: 'decision', salience: 3 } : plain;
}

/** Category and salience of a run, with what its time limit makes of it; a verdict that was given stays but for that. */
export function verdictOf(text: MeasuredText, span: Span, due: Due): Verdict {
  const members = text.clauses.slice(span.from, span.until);
  const judged = span.verdict ?? wordsVerdict(text, span, due);
  if (due.limit === undefined || judged.category === 'figure') return judged;
  if (judged.category === 'prohibition' && FROM_OR_BETWEEN.test(due.limit))
    return { category: 'deadline', salience: 3 };
  const limited = isDemanded(members) || GIVES_WAY.has(judged.category);
  return limited && !VAGUE.test(due.limit) ? dated(judged) : judged;
}
