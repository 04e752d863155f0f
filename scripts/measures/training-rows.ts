import { outside, type ReadClause, readClauses } from '../../lib/measures/clauses/read-clauses.ts';
import { kindOf } from '../../lib/measures/kind.ts';
import { clauseFeatures } from '../../lib/measures/model/clause-features.ts';
import type { Span } from '../../lib/measures/model/cut-sentences.ts';
import type { Features } from '../../lib/measures/model/model.ts';
import { anyFeatures, joinFeatures, LONGEST_RUN, spanFeatures } from '../../lib/measures/model/run-features.ts';
import { canon } from '../../lib/text/canonical-clause.ts';
import type { Label, Labelled } from './labelled-texts.ts';

/** A run of clauses that a reader labelled. */
export type WantedRun = Omit<Span, 'score'>;

/** One sentence: its clauses with their features, and the runs a reader saw in it. Places count from its first clause. */
export interface TrainingSentence {
  readonly own: readonly Features[];
  readonly joins: readonly (Features | undefined)[];
  readonly outside: readonly boolean[];
  /** Features of each possible run, by its first clause and its length less one. */
  readonly span: readonly (readonly Features[])[];
  readonly any: readonly (readonly Features[])[];
  readonly runs: readonly WantedRun[];
}

/** The sentences of one labelled text. */
export type Rows = readonly TrainingSentence[];

/** The label a clause belongs to: the one that covers most of it, half at least. */
function ownerOf([start, end]: readonly [number, number], labels: readonly Label[]): number {
  let best = -1;
  let most = (end - start) / 2;
  for (const [at, label] of labels.entries()) {
    const shared = Math.min(end, label.end) - Math.max(start, label.start);
    if (shared > 0 && shared >= most) [best, most] = [at, shared];
  }
  return best;
}

/** The runs of one sentence; a label that no single run can be is cut. */
function wantedRuns(
  owners: readonly number[],
  joins: readonly (Features | undefined)[],
  labels: readonly Label[],
): WantedRun[] {
  const runs: WantedRun[] = [];
  for (const [at, owner] of owners.entries()) {
    const label = labels[owner];
    if (!label) continue;
    const last = runs.at(-1);
    const goesOn = at > 0 && owners[at - 1] === owner && joins[at] !== undefined;
    if (goesOn && last && at - last.from < LONGEST_RUN) runs[runs.length - 1] = { ...last, until: at + 1 };
    else runs.push({ from: at, until: at + 1, low: label.salience < 2 });
  }
  return runs;
}

/** [from, until) of each sentence in the clauses. */
function sentenceRanges(clauses: readonly ReadClause[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const [at, { sentence }] of clauses.entries()) {
    const last = ranges.at(-1);
    if (last && clauses[last[0]]?.sentence === sentence) last[1] = at + 1;
    else ranges.push([at, at + 1]);
  }
  return ranges;
}

/** Training rows of one labelled text. */
export function rowsOf(item: Labelled): Rows {
  const paragraphs = item.text.split('\n').map(canon);
  const offsets = paragraphs.map((_, at) => paragraphs.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0));
  const kind = kindOf(paragraphs[0] ?? '', paragraphs);
  const clauses = readClauses(paragraphs, kind);
  const own = clauseFeatures(clauses, paragraphs, kind);
  const joins = joinFeatures(clauses, paragraphs);
  const labels = item.measures.filter((label) => label.category !== 'setphrase');
  const owners = clauses.map((clause) => {
    const offset = offsets[clause.paragraph] ?? 0;
    return outside(clause) ? -1 : ownerOf([offset + clause.from, offset + clause.end], labels);
  });
  return sentenceRanges(clauses).map(([from, until]) => {
    const each = (make: (start: number, end: number) => Features): Features[][] =>
      Array.from({ length: until - from }, (_, at) =>
        Array.from({ length: Math.min(LONGEST_RUN, until - from - at) }, (_, more) =>
          make(from + at, from + at + more + 1),
        ),
      );
    return {
      own: own.slice(from, until),
      joins: joins.slice(from, until),
      outside: clauses.slice(from, until).map(outside),
      span: each((start, end) => spanFeatures({ clauses, own }, start, end)),
      any: each((start, end) => anyFeatures(own, start, end)),
      runs: wantedRuns(owners.slice(from, until), joins.slice(from, until), labels),
    };
  });
}
