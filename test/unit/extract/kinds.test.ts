import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/extract/extract.ts';
import type { ListEntry, Notice, Outcome, Wall } from '../../../lib/reading/article.ts';
import { paragraphsOf, textOf } from '../../../lib/reading/paragraphs.ts';

/** What a case of `test/kinds` wants. */
interface Expected {
  readonly url: string;
  readonly outcome: Outcome;
  readonly entries?: readonly ListEntry[];
  readonly wall?: Wall;
  readonly notices?: readonly Notice[];
  /** Text and address of each file. */
  readonly files?: readonly (readonly [string, string])[];
  /** The texts of the body. */
  readonly body?: readonly string[];
  /** Strings that may stand nowhere in what is given out: a citizen's name, number, telephone. */
  readonly never?: readonly string[];
}

const folder = new URL('../../kinds/', import.meta.url);

describe.each(readdirSync(folder))('%s', (name) => {
  const file = (path: string): string => readFileSync(new URL(`${name}/${path}`, folder), 'utf8');
  const expected = JSON.parse(file('expected.json')) as Expected;
  const { document } = new JSDOM(file('page.html'), { url: expected.url }).window;
  const got = extract(document, { now: new Date('2026-11-27T00:00:00Z') });

  it('is told for what it is', () => {
    expect([got.outcome, got.wall]).toEqual([expected.outcome, expected.wall]);
    if (expected.outcome !== 'article') expect([got.blocks, got.removals]).toEqual([[], []]);
    for (const words of expected.never ?? []) expect(JSON.stringify(got)).not.toContain(words);
  });

  it('gives its text, and says what of it is missing', () => {
    if (expected.notices) expect(got.notices).toEqual(expected.notices);
    const files = got.blocks.flatMap((block) =>
      block.kind === 'attachment' ? [[textOf(block.runs), block.href]] : [],
    );
    if (expected.files) expect(files).toEqual(expected.files);
    if (expected.body) expect(paragraphsOf(got.blocks)).toEqual(expected.body);
  });

  it('gives its own links with their dates', () => {
    expect(got.entries).toEqual(expected.entries);
  });
});
