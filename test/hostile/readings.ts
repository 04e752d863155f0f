import fc from 'fast-check';
import type { Block, Measure, Reading, Run, Runs, TableCell } from '../../lib/reading/article.ts';
import { paragraphsOf } from '../../lib/reading/paragraphs.ts';
import { address, line, piece, text } from './texts.ts';

const run: fc.Arbitrary<Run> = fc.record(
  {
    style: fc.constantFrom('plain', 'strong', 'emphasis', 'superscript', 'subscript'),
    text: fc.oneof(piece, line),
    href: address,
  },
  { requiredKeys: ['style', 'text'] },
);
const someRuns: fc.Arbitrary<Runs> = fc.array(run, { minLength: 1, maxLength: 4 });

const cell: fc.Arbitrary<TableCell> = fc.record({
  runs: someRuns,
  header: fc.boolean(),
  columnSpan: fc.constantFrom(1, 1, 1, 2, 1000),
  rowSpan: fc.constantFrom(1, 1, 1, 2, 65_534),
});

/** Any block, as extraction might make it of a page that means no good: addresses unchecked, spans without end. */
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading'), level: fc.constantFrom(2, 3, 6), runs: someRuns }),
  fc.record({ kind: fc.constant('paragraph'), runs: someRuns }),
  fc.record({
    kind: fc.constant('list'),
    ordered: fc.boolean(),
    items: fc.array(fc.record({ runs: someRuns, depth: fc.integer({ min: 0, max: 12 }) }), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('table'),
    caption: fc.oneof(fc.constant([]), someRuns),
    rows: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('figure'), src: address, alt: text, caption: fc.oneof(fc.constant([]), someRuns) }),
  fc.record({ kind: fc.constant('quote'), paragraphs: fc.array(someRuns, { minLength: 1, maxLength: 2 }) }),
  fc.record({ kind: fc.constant('attachment'), href: address, runs: someRuns, format: fc.constant('pdf') }),
);

/** Marks over parts of the paragraphs, in order, one to a paragraph. */
const measuresOver = (blocks: readonly Block[], from: number, share: number): readonly Measure[] =>
  paragraphsOf(blocks).flatMap((paragraph, index) => {
    const start = Math.min(from, paragraph.length);
    const end = start + Math.ceil((paragraph.length - start) * share);
    if (end <= start) return [];
    return [
      { paragraph: index, start, end, category: 'directive', salience: 3, highlighted: true, rules: [], score: 1 },
    ];
  });

const header = fc.record(
  {
    title: text,
    subtitle: text,
    kicker: text,
    source: text,
    authors: fc.array(text, { maxLength: 5 }),
    editor: text,
    documentNumber: text,
    issuer: text,
    published: fc.oneof(fc.constant('2024-11-20'), line),
  },
  { requiredKeys: ['title', 'authors'] },
);

/** A reading whose every field a page chose. */
export const reading: fc.Arbitrary<Reading> = fc
  .tuple(header, fc.array(block, { maxLength: 4 }), address, fc.nat({ max: 6 }), fc.constantFrom(0.3, 1))
  .map(([fields, blocks, url, from, share]) => ({
    ...fields,
    outcome: 'article',
    url,
    blocks,
    repairs: [],
    removals: [],
    measures: measuresOver(blocks, from, share),
    completeness: { kept: 0, visible: 0 },
    provenance: { host: '', mirror: false, signs: [] },
    notices: [],
  }));
