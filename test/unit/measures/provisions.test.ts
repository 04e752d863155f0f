import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMeasures } from '../../../lib/measures/find.ts';

/** A text in articles, each line with what is expected of it: `+` a measure in it is marked, `-` none, `·` either. */
const lines = readFileSync(new URL('cases/provisions.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => ({ sign: line[0], text: line.slice(2) }));

const found = findMeasures(
  lines.map(({ text }) => text),
  { title: '沅丰县集镇停车管理办法' },
);

describe('a text in articles', () => {
  it.each(
    lines
      .map(({ sign, text }, index) => [index, sign === '+' ? 'asks' : 'asks nothing', text, sign] as const)
      .filter(([, , , sign]) => sign !== '·'),
  )('%i %s: %s', (index, what) => {
    const marked = found.filter(({ paragraph, highlighted }) => paragraph === index && highlighted);
    expect(marked.length > 0).toBe(what === 'asks');
  });
});
