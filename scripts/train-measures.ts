/**
 * Trains the weight tables of `lib/measures/model/weights.ts`: a semi-Markov conditional random field over the clauses of each
 * sentence, whose features are the rules that fire, held near the rules' hand-set weights. Usage:
 * node scripts/train-measures.ts LABELLED_FOLDER… [--corpus ITEMS.jsonl]
 * A folder named three times weighs three times: so do the given articles in the committed weights.
 *
 * `test/measures-corpus.json` labels items of a corpus of news by their offsets alone; ITEMS.jsonl has their texts, one
 * {date, title, text} a line.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { outside, type ReadClause, readClauses } from '../lib/measures/clauses/read-clauses.ts';
import { kindOf } from '../lib/measures/kind.ts';
import { clauseFeatures } from '../lib/measures/model/clause-features.ts';
import type { Span } from '../lib/measures/model/cut-sentences.ts';
import { type Features, type Model, TABLES } from '../lib/measures/model/model.ts';
import { anyFeatures, joinFeatures, LONGEST_RUN, spanFeatures } from '../lib/measures/model/run-features.ts';
import { RULES } from '../lib/measures/rules/rules.ts';
import { canon } from '../lib/text/canonical-clause.ts';

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

interface CorpusItem {
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** Labels of corpus items, by offset. */
export const CORPUS_LABELS = fileURLToPath(new URL('../test/measures-corpus.json', import.meta.url));

/**
 * The labelled items of a corpus, whose text is `items`, one {date, title, text} a line: found again by date and length,
 * as the labels hold no text.
 */
export function readCorpus(items: string): Labelled[] {
  const byKey = new Map<string, string>();
  for (const line of items.trim().split('\n')) {
    const { date, title, text } = JSON.parse(line) as CorpusItem;
    const whole = [title, ...text.split('\n').filter((paragraph) => paragraph.trim() !== '')].join('\n');
    byKey.set(`${date} ${whole.length}`, whole);
  }
  const read = JSON.parse(readFileSync(CORPUS_LABELS, 'utf8')) as (Omit<Labelled, 'text'> & {
    readonly characters: number;
  })[];
  return read.map((item) => {
    const text = byKey.get(`${item.published?.replaceAll('-', '')} ${item.characters}`);
    if (text === undefined) throw new Error(`no text for ${item.name}`);
    return { ...item, text };
  });
}

/** One sentence: its clauses with their features, and the runs a reader saw in it. */
interface Sequence {
  readonly own: readonly Features[];
  readonly joins: readonly (Features | undefined)[];
  readonly outside: readonly boolean[];
  /** Features of each possible run, by its first clause and its length less one. */
  readonly span: readonly (readonly Features[])[];
  readonly any: readonly (readonly Features[])[];
  readonly runs: readonly Omit<Span, 'score'>[];
}

export type Rows = readonly Sequence[];

/** Training rows of one labelled text. A clause belongs to the label that covers half of it or more. */
export function rowsOf(item: Labelled): Rows {
  const paragraphs = item.text.split('\n').map(canon);
  const offsets = paragraphs.map((_, at) => paragraphs.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0));
  const kind = kindOf(paragraphs[0] ?? '', paragraphs);
  const clauses = readClauses(paragraphs, kind);
  const features = clauseFeatures(clauses, paragraphs, kind);
  const joins = joinFeatures(clauses, paragraphs);
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
  const sequences: Sequence[] = [];
  for (let from = 0; from < clauses.length; ) {
    let until = from;
    while (clauses[until] && clauses[until]?.sentence === clauses[from]?.sentence) until++;
    const runs: Omit<Span, 'score'>[] = [];
    for (let at = from; at < until; at++) {
      const label = labels[owners[at] ?? -1];
      if (!label) continue;
      const last = runs.at(-1);
      const goesOn =
        at > from &&
        owners[at - 1] === owners[at] &&
        joins[at] !== undefined &&
        last &&
        at - from - last.from < LONGEST_RUN;
      if (goesOn) runs[runs.length - 1] = { ...last, until: at - from + 1 };
      else runs.push({ from: at - from, until: at - from + 1, low: label.salience < 2 });
    }
    const size = until - from;
    const each = (make: (start: number, end: number) => Features): Features[][] =>
      Array.from({ length: size }, (_, at) =>
        Array.from({ length: Math.min(LONGEST_RUN, size - at) }, (_, more) => make(from + at, from + at + more + 1)),
      );
    sequences.push({
      own: features.slice(from, until),
      joins: joins.slice(from, until),
      outside: clauses.slice(from, until).map(outside),
      span: each((start, end) => spanFeatures({ clauses, own: features }, start, end)),
      any: each((start, end) => anyFeatures(features, start, end)),
      runs,
    });
    from = Math.max(until, from + 1);
  }
  return sequences;
}

const isWord = (name: string): boolean => name.startsWith('word:') || name.startsWith('end:');

type Table = keyof Model;
type Sparse = readonly (readonly [index: number, value: number])[];

const addLogs = (a: number, b: number): number => {
  const most = Math.max(a, b);
  return most === Number.NEGATIVE_INFINITY ? most : most + Math.log(Math.exp(a - most) + Math.exp(b - most));
};

/** Hard rules are never trained below this share of their hand-set weight: three unlucky labels must not undo a ban. */
const FLOOR = 1;

const PRIOR: Readonly<Record<Table, Readonly<Record<string, number>>>> = {
  inside: {
    ...Object.fromEntries(RULES.map((rule) => [rule.name, rule.weight * 0.5])),
    bias: -0.5,
    'heading-ordinal': 1.5,
    'run-in': 2,
    goal: 3,
    'ban-list': 2,
    review: -1.5,
    'attribution-inline': 1,
  },
  shown: {
    ...Object.fromEntries(RULES.map((rule) => [rule.name, rule.weight * 0.5])),
    'noun-concrete': 0.2,
    'heading-ordinal': 1.5,
    'run-in': 2,
    goal: 3,
    'ban-list': 2,
    review: -1.5,
  },
  join: {
    bias: 0.5,
    'new-addressee': -4,
    'to-firm': -2,
    'from-firm': -1.5,
    'to-permission': -3,
    'from-permission': -3,
    'to-accountability': -1,
    'decision-again': -3,
    'after-ordinal-要': -3.5,
    condition: 4,
  },
  span: {
    'length-over': -6,
    'length-90': -2,
    'closes:tail-ensure': -1,
    'closes:tail-resolve': -1,
    'closes:tail-purpose': -1,
    'closes:tail-result': -0.7,
  },
};

/** Maximum likelihood of the labelled cuts, L2 towards the rules' hand-set weights, by AdaGrad. Deterministic. */
export function train(items: readonly Rows[], l2 = 4, rounds = 120): Model {
  const names: string[] = [];
  const tables: Table[] = [];
  const place = new Map<string, number>();
  const start: number[] = [];
  const index = (table: Table, name: string): number => {
    const key = `${table} ${name}`;
    const known = place.get(key);
    if (known !== undefined) return known;
    place.set(key, names.length);
    start.push(PRIOR[table][name] ?? 0);
    names.push(name);
    tables.push(table);
    return names.length - 1;
  };
  // A word seen in fewer than three texts tells nothing that will hold elsewhere.
  const spread = new Map<string, number>();
  for (const item of new Set(items)) {
    const words = new Set(item.flatMap(({ own }) => own.flatMap((features) => [...features.keys()].filter(isWord))));
    for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  const sparse = (table: Table, features: Features, bias = true): Sparse =>
    [
      ...[...features].filter(([name]) => !isWord(name) || (spread.get(name) ?? 0) >= 3),
      ...(bias ? [['bias', 1] as const] : []),
    ].map(([name, value]) => [index(table, name), value] as const);
  const sequences = items.flat().map((sequence) => ({
    outside: sequence.outside,
    size: sequence.own.length,
    inside: sequence.own.map((own) => sparse('inside', own)),
    shown: sequence.own.map((own) => sparse('shown', own)),
    join: sequence.joins.map((own) => (own ? sparse('join', own) : undefined)),
    span: sequence.span.map((row) => row.map((own) => sparse('span', own, false))),
    any: sequence.any.map((row) => row.map((own) => sparse('shown', own, false))),
    wanted: new Map(sequence.runs.map((run) => [`${run.from} ${run.until}`, run])),
  }));
  const weights = Float64Array.from(start);
  const squares = new Float64Array(names.length).fill(1e-8);
  const dot = (row: Sparse): number => {
    let sum = 0;
    for (const [at, value] of row) sum += (weights[at] ?? 0) * value;
    return sum;
  };
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(names.length);
    for (const [i, name] of names.entries()) {
      if (name !== 'bias') gradient[i] = l2 * ((weights[i] ?? 0) - (start[i] ?? 0));
    }
    const add = (row: Sparse | undefined, amount: number): void => {
      if (Math.abs(amount) > 1e-9)
        for (const [at, value] of row ?? []) gradient[at] = (gradient[at] ?? 0) + amount * value;
    };
    for (const { size, inside, shown, join, span, any, wanted, outside: out } of sequences) {
      const insides = inside.map(dot);
      const showns = shown.map(dot);
      const joins = join.map((row) => (row ? dot(row) : Number.NEGATIVE_INFINITY));
      interface Run {
        readonly from: number;
        readonly until: number;
        readonly low: number;
        readonly high: number;
      }
      const runs: Run[] = [];
      for (let from = 0; from < size; from++) {
        let body = 0;
        let bright = 0;
        for (let until = from + 1; until <= size && until - from <= LONGEST_RUN && !out[until - 1]; until++) {
          if (until > from + 1) body += joins[until - 1] ?? 0;
          if (body === Number.NEGATIVE_INFINITY) break;
          body += insides[until - 1] ?? 0;
          bright += showns[until - 1] ?? 0;
          const low = body + dot(span[from]?.[until - from - 1] ?? []);
          runs.push({
            from,
            until,
            low,
            high: low + bright / (until - from) + dot(any[from]?.[until - from - 1] ?? []),
          });
        }
      }
      const forward = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
      const backward = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
      forward[0] = 0;
      backward[size] = 0;
      const byUntil = Array.from({ length: size + 1 }, (): Run[] => []);
      const byFrom = Array.from({ length: size + 1 }, (): Run[] => []);
      for (const run of runs) {
        byUntil[run.until]?.push(run);
        byFrom[run.from]?.push(run);
      }
      for (let at = 1; at <= size; at++) {
        let sum = forward[at - 1] ?? 0;
        for (const run of byUntil[at] ?? []) sum = addLogs(sum, (forward[run.from] ?? 0) + addLogs(run.low, run.high));
        forward[at] = sum;
      }
      for (let at = size - 1; at >= 0; at--) {
        let sum = backward[at + 1] ?? 0;
        for (const run of byFrom[at] ?? []) sum = addLogs(sum, (backward[run.until] ?? 0) + addLogs(run.low, run.high));
        backward[at] = sum;
      }
      const total = forward[size] ?? 0;
      for (const run of runs) {
        const around = (forward[run.from] ?? 0) + (backward[run.until] ?? 0) - total;
        const want = wanted.get(`${run.from} ${run.until}`);
        const low = Math.exp(around + run.low) - (want?.low ? 1 : 0);
        const high = Math.exp(around + run.high) - (want && !want.low ? 1 : 0);
        const both = low + high;
        if (Math.abs(both) < 1e-9 && Math.abs(high) < 1e-9) continue;
        add(span[run.from]?.[run.until - run.from - 1], both);
        add(any[run.from]?.[run.until - run.from - 1], high);
        for (let at = run.from; at < run.until; at++) {
          add(inside[at], both);
          add(shown[at], high / (run.until - run.from));
          if (at > run.from) add(join[at], both);
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
        .flatMap((name, at): [string, number][] => {
          const least = wanted === 'inside' || wanted === 'shown' ? (hard.get(name) ?? -99) : -99;
          const weight = Math.max(weights[at] ?? 0, least);
          return tables[at] === wanted && Math.abs(weight) >= (isWord(name) ? 0.25 : 0.08)
            ? [[name, Number(weight.toFixed(2))]]
            : [];
        })
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return { inside: table('inside'), shown: table('shown'), join: table('join'), span: table('span') };
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { corpus: { type: 'string' } } });
  const folders = new Map(positionals.map((folder) => [folder, readLabelled(folder)]));
  const items = [
    ...positionals.flatMap((folder) => folders.get(folder) ?? []),
    ...(values.corpus ? readCorpus(readFileSync(values.corpus, 'utf8')) : []),
  ];
  const rows = new Map(items.map((item) => [item, rowsOf(item)]));
  const model = train(items.map((item) => rows.get(item) ?? []));
  const table = (weights: Readonly<Record<string, number>>): string =>
    Object.entries(weights)
      .map(([name, weight]) => `    ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${weight},\n`)
      .join('');
  const body = TABLES.map((name) => `  ${name}: {\n${table(model[name])}  },\n`).join('');
  const source = `import type { Model } from './model.ts';\n\n/** Made by scripts/train-measures.ts from ${rows.size} labelled texts; do not edit by hand. Log odds. */\nexport const MODEL: Model = {\n${body}};\n`;
  writeFileSync(new URL('../lib/measures/model/weights.ts', import.meta.url), source);
}
