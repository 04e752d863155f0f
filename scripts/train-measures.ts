/**
 * Trains the weight tables of `lib/measures/weights.ts`: a linear-chain conditional random field over the clauses of each
 * sentence, whose features are the rules that fire, held near the rules' hand-set weights. Usage: node scripts/train-measures.ts LABELLED_FOLDER…
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundaryFeatures } from '../lib/measures/boundary.ts';
import { canon } from '../lib/measures/canon.ts';
import { type Features, featuresOf } from '../lib/measures/features.ts';
import { kindOf } from '../lib/measures/kind.ts';
import {
  BEGIN,
  BEGIN_LOW,
  emission,
  IN,
  IN_LOW,
  type Model,
  move,
  OUT,
  outside,
  STATES,
} from '../lib/measures/model.ts';
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

/** One sentence: its clauses with the features and the state a reader gave them. */
interface Sequence {
  readonly own: readonly Features[];
  readonly place: readonly (Features | undefined)[];
  readonly heads: readonly boolean[];
  readonly states: readonly number[];
}

export type Rows = readonly Sequence[];

/** Training rows of one labelled text. A clause belongs to the label that covers half of it or more. */
export function rowsOf(item: Labelled): Rows {
  const paragraphs = item.text.split('\n').map(canon);
  const offsets = paragraphs.map((_, at) => paragraphs.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0));
  const kind = kindOf(paragraphs[0] ?? '', paragraphs);
  const clauses = readClauses(paragraphs, kind);
  const features = featuresOf(clauses, paragraphs, kind);
  const labels = item.measures.filter((label) => label.category !== 'setphrase');
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
  const owners = clauses.map((clause) => (outside(clause) ? -1 : owner(clause)));
  const states = owners.map((own, at) => {
    const label = labels[own];
    if (!label) return OUT;
    const continued = at > 0 && owners[at - 1] === own && clauses[at - 1]?.sentence === clauses[at]?.sentence;
    return label.salience >= 2 ? (continued ? IN : BEGIN) : continued ? IN_LOW : BEGIN_LOW;
  });
  const bySentence = new Map<number, number[]>();
  for (const [at, clause] of clauses.entries())
    bySentence.set(clause.sentence, [...(bySentence.get(clause.sentence) ?? []), at]);
  return [...bySentence.values()].map((members) => ({
    own: members.map((at) => features[at] ?? new Map()),
    heads: members.map((at) => {
      const clause = clauses[at];
      return !clause || outside(clause);
    }),
    states: members.map((at) => states[at] ?? OUT),
    place: members.map((at, index) => {
      const [left, right] = [clauses[at - 1], clauses[at]];
      return index > 0 && left && right ? boundaryFeatures(left, right, paragraphs[right.paragraph] ?? '') : undefined;
    }),
  }));
}

const TABLES = ['inside', 'shown', 'stop', 'fresh'] as const;
type Table = (typeof TABLES)[number];

const logSum = (values: readonly number[]): number => {
  const most = Math.max(...values);
  return most === Number.NEGATIVE_INFINITY
    ? most
    : most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
};

/** Hard rules are never trained below this share of their hand-set weight: three unlucky labels must not undo a ban. */
const FLOOR = 1;

/** Maximum likelihood of the labelled chains, L2 towards the rules' hand-set weights, by AdaGrad. Deterministic. */
export function train(items: readonly Rows[], l2 = 1, rounds = 160): Model {
  const prior: Record<Table, Record<string, number>> = {
    inside: {
      ...Object.fromEntries(RULES.map((rule) => [rule.name, rule.weight * 0.5])),
      bias: -0.5,
      'heading-ordinal': 1.5,
      'run-in': 0.5,
      goal: 1,
    },
    shown: {
      ...Object.fromEntries(RULES.map((rule) => [rule.name, rule.weight * 0.5])),
      'noun-concrete': 0.3,
      'heading-ordinal': 1.5,
      'run-in': 0.5,
      goal: 1,
    },
    stop: {},
    fresh: {
      bias: -1,
      'new-addressee': 3,
      'to-firm': 2,
      'from-firm': 1.5,
      'to-permission': 2,
      'to-accountability': 1,
      'decision-again': 3,
      condition: -4,
      semicolon: 3,
    },
  };
  const names: string[] = [];
  const place = new Map<string, number>();
  const start: number[] = [];
  const index = (table: Table, name: string): number => {
    const key = `${table} ${name}`;
    const known = place.get(key);
    if (known !== undefined) return known;
    place.set(key, names.length);
    start.push(prior[table][name] ?? 0);
    names.push(key);
    return names.length - 1;
  };
  type Sparse = readonly (readonly [number, number])[];
  const sparse = (table: Table, features: Features): Sparse =>
    [...features, ['bias', 1] as const].map(([name, value]) => [index(table, name), value] as const);
  const sequences = items.flat().map((sequence) => ({
    ...sequence,
    tables: sequence.own.map((own, at) => {
      const between = sequence.place[at];
      return {
        inside: sparse('inside', own),
        shown: sparse('shown', own),
        stop: between ? sparse('stop', between) : [],
        fresh: between ? sparse('fresh', between) : [],
      };
    }),
  }));
  const weights = Float64Array.from(start);
  const squares = new Float64Array(names.length).fill(1e-8);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(names.length);
    for (let i = 0; i < names.length; i++) {
      if (!names[i]?.endsWith(' bias')) gradient[i] = l2 * ((weights[i] ?? 0) - (start[i] ?? 0));
    }
    const dot = (row: Sparse): number => row.reduce((sum, [at, value]) => sum + (weights[at] ?? 0) * value, 0);
    for (const { tables, heads, states } of sequences) {
      const potentials = tables.map((row, at) => ({
        inside: heads[at] ? Number.NEGATIVE_INFINITY : dot(row.inside),
        shown: dot(row.shown),
        stop: dot(row.stop),
        fresh: dot(row.fresh),
      }));
      const add = (row: Sparse, amount: number): void => {
        if (amount !== 0) for (const [at, value] of row) gradient[at] = (gradient[at] ?? 0) + amount * value;
      };
      const gain = (from: number | undefined, to: number, at: number): number => {
        const here = potentials[at];
        const kind = move(from, to);
        if (!here || kind === 'never') return Number.NEGATIVE_INFINITY;
        return emission(to, here) + (kind === 'stop' ? here.stop : kind === 'fresh' ? here.fresh : 0);
      };
      const forward: number[][] = [];
      for (let at = 0; at < potentials.length; at++) {
        forward.push(
          STATES.map((to) =>
            at === 0
              ? gain(undefined, to, 0)
              : logSum(STATES.map((from) => (forward[at - 1]?.[from] ?? 0) + gain(from, to, at))),
          ),
        );
      }
      const backward: number[][] = potentials.map(() => STATES.map(() => 0));
      for (let at = potentials.length - 2; at >= 0; at--) {
        backward[at] = STATES.map((from) =>
          logSum(STATES.map((to) => gain(from, to, at + 1) + (backward[at + 1]?.[to] ?? 0))),
        );
      }
      const total = logSum(forward.at(-1) ?? [0]);
      for (const [at, row] of tables.entries()) {
        for (const to of STATES) {
          const chance =
            Math.exp((forward[at]?.[to] ?? 0) + (backward[at]?.[to] ?? 0) - total) - (states[at] === to ? 1 : 0);
          if (to !== OUT && !heads[at]) {
            add(row.inside, chance);
            if (to >= BEGIN) add(row.shown, chance);
          }
          if (at === 0) continue;
          for (const from of STATES) {
            const kind = move(from, to);
            if (kind !== 'stop' && kind !== 'fresh') continue;
            const pair = Math.exp(
              (forward[at - 1]?.[from] ?? 0) + gain(from, to, at) + (backward[at]?.[to] ?? 0) - total,
            );
            add(row[kind], pair - (states[at - 1] === from && states[at] === to ? 1 : 0));
          }
        }
      }
    }
    for (let i = 0; i < names.length; i++) {
      const slope = gradient[i] ?? 0;
      squares[i] = (squares[i] ?? 0) + slope * slope;
      weights[i] = (weights[i] ?? 0) - (0.5 * slope) / Math.sqrt(squares[i] ?? 1);
    }
  }
  const hard = new Map(
    RULES.filter((rule) => rule.salience === 3).map((rule) => [rule.name, rule.weight * 0.5 * FLOOR]),
  );
  const table = (wanted: Table): Record<string, number> =>
    Object.fromEntries(
      names
        .flatMap((key, at): [string, number][] => {
          const [kind, name = ''] = key.split(' ');
          const weight = Math.max(
            weights[at] ?? 0,
            wanted === 'inside' || wanted === 'shown' ? (hard.get(name) ?? -99) : -99,
          );
          return kind === wanted && Math.abs(weight) >= 0.02 ? [[name, Number(weight.toFixed(2))]] : [];
        })
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return { inside: table('inside'), shown: table('shown'), stop: table('stop'), fresh: table('fresh') };
}

if (import.meta.main) {
  const items = process.argv.slice(2).flatMap(readLabelled);
  const model = train(items.map(rowsOf));
  const table = (weights: Readonly<Record<string, number>>): string =>
    Object.entries(weights)
      .map(([name, weight]) => `    ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${weight},\n`)
      .join('');
  const body = TABLES.map((name) => `  ${name}: {\n${table(model[name])}  },\n`).join('');
  const source = `import type { Model } from './model.ts';\n\n/** Made by scripts/train-measures.ts from ${items.length} labelled texts; do not edit by hand. Log odds. */\nexport const MODEL: Model = {\n${body}};\n`;
  writeFileSync(new URL('../lib/measures/weights.ts', import.meta.url), source);
}
