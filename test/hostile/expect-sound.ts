import { expect } from 'vitest';
import { toHtml, toMarkdown, toText } from '../../lib/export/index.ts';
import type { Reading } from '../../lib/reading/article.ts';
import { paragraphsOf } from '../../lib/reading/paragraphs.ts';

/** Every `href` of a plain value, however deep. */
function hrefsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'href' && typeof inner === 'string' ? [inner] : hrefsOf(inner),
  );
}

/** Fails on a reading that failed, holds ranges outside its text, or an address that must not be a link. */
export function expectSound(reading: Reading): void {
  expect(reading.outcome).not.toBe('failed');
  // It crosses from the page to the popup as JSON.
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  const paragraphs = paragraphsOf(reading.blocks);
  for (const { paragraph, start, end } of reading.measures) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(paragraphs[paragraph]?.length ?? -1);
  }
  for (const repair of reading.repairs) {
    if (!('paragraph' in repair)) continue;
    expect(paragraphs[repair.paragraph]?.slice(repair.start, repair.end)).toBe(
      repair.certainty === 'guess' ? repair.before : repair.after,
    );
  }
  expect(hrefsOf(reading.blocks).filter((href) => !/^(?:https?|mailto):/.test(href))).toEqual([]);
  for (const write of [toText, toMarkdown, toHtml]) expect(typeof write(reading, { measures: true })).toBe('string');
}
