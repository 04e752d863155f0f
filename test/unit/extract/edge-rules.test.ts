import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../lib/extract/edges/', import.meta.url);
const sources = ['edge-rules.ts', 'head-rules.ts', 'tail-rules.ts'].map((name) =>
  readFileSync(new URL(name, folder), 'utf8'),
);
/** Each rule with the comment right above it. */
const rules = sources.flatMap((source) =>
  [...source.matchAll(/(?:\/\*\*(?<comment>[^/]*(?:\/(?!\n)[^/]*)*?)\*\/\n)?const (?<name>\w+): EdgeRule =/g)].map(
    ({ groups }) => [groups?.name ?? '', groups?.comment ?? ''] as const,
  ),
);

describe('rules for the edges of the text', () => {
  it('are found in their files', () => {
    expect(rules.length).toBeGreaterThanOrEqual(21);
  });

  it.each(rules)('%s has a reason and a sample above it', (_, comment) => {
    expect(comment.replace(/[“`].+[”`]/, '').trim().length).toBeGreaterThan(10);
    expect(comment).toMatch(/“.+”|`.+`/);
  });
});
