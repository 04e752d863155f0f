/** A row of a bench's table. */
export type Row = Readonly<Record<string, string | number>>;

/** A figure that we hold ourselves to. */
export interface Bar {
  /** Name of the bench's file. */
  readonly part: string;
  /** What the figure says, for the line that is printed. */
  readonly what: string;
  /** The rows it is read from; the worst of them counts. */
  readonly rows: (row: Row) => boolean;
  readonly column: string;
  readonly least?: number;
  readonly most?: number;
}

const has =
  (column: string, value: string | RegExp) =>
  (row: Row): boolean =>
    typeof value === 'string' ? row[column] === value : value.test(String(row[column] ?? ''));

const inColumn = (column: string) => (row: Row) => column in row && row[column] !== '';
const inChromium = has('where', 'Chromium');

/** What texts that the training has not seen must reach: character F1, span F1, recall of salience 3. */
const MEASURES = [
  ['own', 0.88, 0.8, 0.96],
  ['real', 0.78, 0.72, 0.75],
  ['traditional', 0.74, 0.66, 0.8],
] as const;

/** Every bar, in the order in which it is printed. Speed is a ratio within one run. */
export const BARS: readonly Bar[] = [
  { part: 'extract', what: 'body, mean F1', rows: has('page', 'ALL ours'), column: 'F1 mean', least: 0.98 },
  { part: 'extract', what: 'body, least F1', rows: has('page', 'ALL ours'), column: 'F1 least', least: 0.9 },
  { part: 'extract', what: 'titles right', rows: has('page', 'ALL ours'), column: 'titles', least: 0.97 },
  { part: 'extract', what: 'sources right', rows: has('page', 'ALL ours'), column: 'sources', least: 0.95 },
  { part: 'extract', what: 'dates right', rows: has('page', 'ALL ours'), column: 'dates', least: 0.97 },
  { part: 'extract', what: 'growth, page of 4 ×', rows: inColumn('growth'), column: 'growth', most: 4.2 },
  {
    part: 'read',
    what: 'read() without measures / Readability',
    rows: has('page', 'all pages together'),
    column: 'without measures / Readability',
    most: 0.7,
  },
  {
    part: 'read',
    what: 'damaged small pages, repaired, without measures / Readability',
    rows: has('page', /^seed-00[024]/),
    column: 'without measures / Readability',
    most: 6,
  },
  {
    part: 'read',
    what: 'damaged small pages, repaired, with measures / Readability',
    rows: has('page', /^seed-00[024]/),
    column: 'read / Readability',
    most: 6,
  },
  {
    part: 'read',
    what: 'Defuddle / read()',
    rows: has('page', 'all pages together'),
    column: 'Defuddle / read',
    least: 3,
  },
  { part: 'popup', what: 'reader script, kB gzip', rows: has('what', /^reader script/), column: 'figure', most: 90 },
  { part: 'popup', what: 'popup, first load, kB gzip', rows: has('what', /first load/), column: 'figure', most: 40 },
  { part: 'popup', what: 'all, kB as packed', rows: has('what', /^everything/), column: 'figure', most: 1200 },
  { part: 'popup', what: 'click to text / empty popup', rows: has('what', 'ratio'), column: 'figure', most: 1.3 },
  {
    part: 'long',
    what: 'one paragraph / a hundred',
    rows: has('what', /^one paragraph \//),
    column: 'figure',
    most: 1.5,
  },
  { part: 'long', what: 'overlay, first text, ms', rows: has('what', /^overlay, first/), column: 'figure', most: 200 },
  { part: 'long', what: 'overlay, longest task, ms', rows: has('what', /longest task/), column: 'figure', most: 100 },
  { part: 'repair', what: 'damage restored, %', rows: has('kind', 'all'), column: 'restored %', least: 99.5 },
  {
    part: 'repair',
    what: 'clean characters changed',
    rows: inColumn('changed by damage fixes'),
    column: 'changed by damage fixes',
    most: 0,
  },
  { part: 'repair', what: 'not idempotent', rows: inColumn('not idempotent'), column: 'not idempotent', most: 0 },
  {
    part: 'export',
    what: 'copying a million characters, ms',
    rows: has('what', /of a million characters/),
    column: 'figure',
    most: 500,
  },
  {
    part: 'export',
    what: 'copying one line of 4,800 measures, ms',
    rows: has('what', /of one line/),
    column: 'figure',
    most: 500,
  },
  { part: 'export', what: 'growth, text of 4 ×', rows: has('what', /^growth/), column: 'figure', most: 4.2 },
  { part: 'script', what: 'tables, kB gzip', rows: inColumn('tables, kB gzip'), column: 'tables, kB gzip', most: 330 },
  ...['s2tw', 's2hk', 't2s'].map((config) => ({
    part: 'script',
    what: `${config} in Chromium, throughput × opencc-js`,
    rows: (row: Row) => inChromium(row) && has('config', config)(row),
    column: 'throughput ×',
    least: 2,
  })),
  {
    part: 'script',
    what: 's2* in Chromium, ready × sooner',
    rows: (row) => inChromium(row) && has('config', /^s2/)(row),
    column: 'sooner ×',
    least: 5,
  },
  {
    part: 'script',
    what: 'a million characters, longest task, ms',
    rows: inColumn('longest task ms'),
    column: 'longest task ms',
    most: 50,
  },
  { part: 'script', what: 'news phrases right', rows: has('set', 'news'), column: 'right', least: 391 },
  ...MEASURES.flatMap(([group, character, span, checkable]) =>
    [
      { what: `measures, ${group}: character F1`, column: 'char F1', least: character },
      { what: `measures, ${group}: span F1`, column: 'span F1', least: span },
      { what: `measures, ${group}: recall of salience 3`, column: 'salience 3 recall', least: checkable },
      { what: `measures, ${group}: share × the labels’ own`, column: 'share × labels', most: 1.15 },
    ].map((bar) => ({ part: 'measures', rows: has('what', new RegExp(`^ten folds, ${group} `)), ...bar })),
  ),
  { part: 'measures', what: 'growth, text of 8 ×', rows: has('what', /^time for 8 ×/), column: 'value', most: 9.2 },
];

/** 0.974 of `38/39`. */
const numberOf = (value: string | number | undefined): number => {
  const [above = '', below] = String(value ?? '').split('/');
  return below === undefined ? Number(above) : Number(above) / Number(below);
};

/** The figure of a bar in a table: the worst of its rows, or `undefined` where there is none. */
export function figureOf(bar: Bar, rows: readonly Row[]): number | undefined {
  const values = rows
    .filter(bar.rows)
    .map((row) => numberOf(row[bar.column]))
    .filter(Number.isFinite);
  if (values.length === 0) return undefined;
  return bar.most === undefined ? Math.min(...values) : Math.max(...values);
}

/** Whether a figure keeps its bar. */
export const keeps = ({ least = -Infinity, most = Infinity }: Bar, figure: number): boolean =>
  figure >= least && figure <= most;
