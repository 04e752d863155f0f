/**
 * Trains the two weight tables of `lib/measures/weights.ts`: logistic regression over the features of a clause (does it
 * belong to a measure worth showing?) and of the place between two such clauses (does a new measure begin?), held near
 * the hand-set weights of the rules. Usage: node scripts/train-measures.ts LABELLED_FOLDER…
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundaryFeatures } from '../lib/measures/boundary.ts';
import { canon } from '../lib/measures/canon.ts';
import { type Features, featuresOf } from '../lib/measures/features.ts';
import { kindOf } from '../lib/measures/kind.ts';
import type { Model } from '../lib/measures/model.ts';
import { type ReadClause, readClauses } from '../lib/measures/read.ts';
import { RULES } from '../lib/measures/rules.ts';

/** A labelled measure: offsets into the whole text, paragraphs joined by line feeds. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly category: string;
  readonly salience: number;
  readonly attributed_to?: string;
  readonly actor?: string;
  readonly deadline?: string;
  readonly numbers?: readonly string[];
}

export interface Labelled {
  readonly name: string;
  readonly text: string;
  readonly published?: string;
  readonly measures: readonly Label[];
}

export const readLabelled = (folder: string): Labelled[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Labelled);

type Row = readonly [features: Features, positive: boolean];

export interface Rows {
  readonly inside: readonly Row[];
  readonly boundary: readonly Row[];
}

/** Training rows of one labelled text. A clause is inside when half of it or more is labelled with salience 2 or 3. */
export function rowsOf(item: Labelled): Rows {
  const paragraphs = item.text.split('\n').map(canon);
  const offsets = paragraphs.map((_, at) => paragraphs.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0));
  const kind = kindOf(paragraphs[0] ?? '', paragraphs);
  const clauses = readClauses(paragraphs, kind);
  const features = featuresOf(clauses, paragraphs, kind);
  const labels = item.measures.filter((label) => label.category !== 'setphrase' && label.salience >= 2);
  const owner = (clause: ReadClause): number => {
    const start = (offsets[clause.paragraph] ?? 0) + clause.from;
    const end = (offsets[clause.paragraph] ?? 0) + clause.end;
    let best = -1;
    let most = (end - start) / 2;
    for (const [at, label] of labels.entries()) {
      const shared = Math.min(end, label.end) - Math.max(start, label.start);
      if (shared > 0 && shared >= most) [best, most] = [at, shared];
    }
    return best;
  };
  const owners = clauses.map(owner);
  const inside: Row[] = [];
  const boundary: Row[] = [];
  for (const [at, clause] of clauses.entries()) {
    if (clause.head && clause.head.from >= clause.end) continue;
    inside.push([features[at] ?? new Map(), (owners[at] ?? -1) >= 0]);
    const left = clauses[at - 1];
    if (left?.sentence !== clause.sentence || (owners[at] ?? -1) < 0 || (owners[at - 1] ?? -1) < 0) continue;
    boundary.push([boundaryFeatures(left, clause, paragraphs[clause.paragraph] ?? ''), owners[at] !== owners[at - 1]]);
  }
  return { inside, boundary };
}

/** Logistic regression by AdaGrad, L2 towards the prior weights. Deterministic. */
function regress(
  rows: readonly Row[],
  prior: Readonly<Record<string, number>>,
  l2: number,
  rounds = 400,
): Record<string, number> {
  const names = [...new Set(rows.flatMap(([features]) => [...features.keys()])), 'bias'].sort();
  const place = new Map(names.map((name, at) => [name, at]));
  const start = Float64Array.from(names, (name) => prior[name] ?? 0);
  const weights = start.slice();
  const squares = new Float64Array(names.length).fill(1e-8);
  const sparse = rows.map(([features]) =>
    [...features, ['bias', 1] as const].map(([name, value]) => [place.get(name) ?? 0, value] as const),
  );
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight, at) => (names[at] === 'bias' ? 0 : l2 * (weight - (start[at] ?? 0))));
    for (const [at, row] of sparse.entries()) {
      const sum = row.reduce((total, [name, value]) => total + (weights[name] ?? 0) * value, 0);
      const error = 1 / (1 + Math.exp(-sum)) - (rows[at]?.[1] ? 1 : 0);
      for (const [name, value] of row) gradient[name] = (gradient[name] ?? 0) + error * value;
    }
    for (const [at, slope] of gradient.entries()) {
      squares[at] = (squares[at] ?? 0) + slope * slope;
      weights[at] = (weights[at] ?? 0) - (0.5 * slope) / Math.sqrt(squares[at] ?? 1);
    }
  }
  return Object.fromEntries(
    names.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(2))]).filter(([, weight]) => weight !== 0),
  );
}

const PRIOR = Object.fromEntries([
  ...RULES.map((rule): [string, number] => [rule.name, rule.weight]),
  ['noun-concrete', 0.25],
]);

export function train(items: readonly Rows[], l2 = 0.5): Model {
  return {
    inside: regress(
      items.flatMap((item) => item.inside),
      PRIOR,
      l2,
    ),
    boundary: regress(
      items.flatMap((item) => item.boundary),
      {},
      l2,
    ),
  };
}

if (import.meta.main) {
  const items = process.argv.slice(2).flatMap(readLabelled);
  const model = train(items.map(rowsOf));
  const table = (weights: Readonly<Record<string, number>>): string =>
    Object.entries(weights)
      .map(([name, weight]) => `    ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${weight},\n`)
      .join('');
  const source = `import type { Model } from './model.ts';\n\n/** Made by scripts/train-measures.ts from ${items.length} labelled texts; do not edit by hand. Log odds. */\nexport const MODEL: Model = {\n  inside: {\n${table(model.inside)}  },\n  boundary: {\n${table(model.boundary)}  },\n};\n`;
  writeFileSync(new URL('../lib/measures/weights.ts', import.meta.url), source);
}
