import { outside, type ReadClause, readClauses } from '../../lib/measures/clauses/read-clauses.ts';
import { kindOf } from '../../lib/measures/kind.ts';
import { clauseFeatures } from '../../lib/measures/model/clause-features.ts';
import type { Span } from '../../lib/measures/model/cut-sentences.ts';
import { gramText } from '../../lib/measures/model/grams.ts';
import type { Features } from '../../lib/measures/model/model.ts';
import {
  anyFeatures,
  closingFeatures,
  joinFeatures,
  LONGEST_RUN,
  openingFeatures,
  sizeFeatures,
} from '../../lib/measures/model/run-features.ts';
import { canon } from '../../lib/text/canonical-clause.ts';
import { type ClauseGrams, gramsOf } from './clause-grams.ts';
import type { Label, Labelled } from './labelled-texts.ts';

/** A run of clauses that a reader labelled. */
export type WantedRun = Omit<Span, 'score'>;

/** A run that a sentence may be cut into. */
export interface PossibleRun {
  readonly from: number;
  readonly until: number;
  readonly size: readonly string[];
  readonly any: Features;
}

/** What an edge of a run is told, of a run of one clause and of a longer one. */
export type EdgeNames = readonly [alone: readonly string[], more: readonly string[]];

/** One sentence: its clauses with their features, and the runs a reader saw in it. Places count from its first clause. */
export interface TrainingSentence {
  readonly own: readonly Features[];
  readonly grams: readonly ClauseGrams[];
  readonly joins: readonly (Features | undefined)[];
  readonly opening: readonly EdgeNames[];
  readonly closing: readonly EdgeNames[];
  readonly possible: readonly PossibleRun[];
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

/** What is seen in a text. */
interface SeenText {
  readonly clauses: readonly ReadClause[];
  readonly own: readonly Features[];
  readonly joins: readonly (Features | undefined)[];
}

/** Every run that the clauses [first, end) of a sentence may be cut into; places count from `first`. */
function possibleRuns({ clauses, own, joins }: SeenText, first: number, end: number): PossibleRun[] {
  const runs: PossibleRun[] = [];
  const isOutside = (at: number): boolean => outside(clauses[at] as ReadClause);
  for (let from = first; from < end; from++) {
    for (let until = from + 1; until <= end && until - from <= LONGEST_RUN && !isOutside(until - 1); until++) {
      if (until > from + 1 && joins[until - 1] === undefined) break;
      const length = (clauses[until - 1]?.end ?? 0) - (clauses[from]?.from ?? 0);
      runs.push({
        from: from - first,
        until: until - first,
        size: sizeFeatures(until - from, length),
        any: anyFeatures(own, from, until),
      });
    }
  }
  return runs;
}

/** Training rows of one labelled text. */
export function rowsOf(item: Labelled): Rows {
  const paragraphs = item.text.split('\n').map(canon);
  const offsets = paragraphs.map((_, at) => paragraphs.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0));
  const kind = kindOf(paragraphs[0] ?? '', paragraphs);
  const clauses = readClauses(paragraphs, kind);
  const own = clauseFeatures(clauses, paragraphs, kind);
  const joins = joinFeatures(clauses, paragraphs);
  const grams = clauses.map((clause) => gramsOf(gramText(clause, paragraphs[clause.paragraph] ?? '')));
  const labels = item.measures.filter((label) => label.category !== 'setphrase');
  const owners = clauses.map((clause) => {
    const offset = offsets[clause.paragraph] ?? 0;
    return outside(clause) ? -1 : ownerOf([offset + clause.from, offset + clause.end], labels);
  });
  const text = { clauses, own };
  const opening = clauses.map(
    (_, at): EdgeNames => [openingFeatures(text, at, false), openingFeatures(text, at, true)],
  );
  const closing = clauses.map(
    (_, at): EdgeNames => [closingFeatures(text, at + 1, false), closingFeatures(text, at + 1, true)],
  );
  return sentenceRanges(clauses).map(([from, until]) => ({
    own: own.slice(from, until),
    grams: grams.slice(from, until),
    joins: joins.slice(from, until),
    opening: opening.slice(from, until),
    closing: closing.slice(from, until),
    possible: possibleRuns({ clauses, own, joins }, from, until),
    runs: wantedRuns(owners.slice(from, until), joins.slice(from, until), labels),
  }));
}
