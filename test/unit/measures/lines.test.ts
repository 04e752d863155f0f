import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findMeasures } from '../../../lib/measures/find.ts';

/*
 * Single sentences, as a reader selects them: each is a text of its own, and again one of many in a notice. What is found
 * stands in `lines-found.txt`; `vitest -u` writes it anew, to be read before it is committed.
 */
const lines = readFileSync(new URL('cases/lines.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const NOTICE = ['关于做好下半年工作的通知', '各乡镇人民政府：', '现将有关事项通知如下。会议室已经备好。'];

const found = (paragraphs: readonly string[], at: number): string => {
  const measures = findMeasures(paragraphs, { published: '2025-03-02' }).filter(({ paragraph }) => paragraph === at);
  const written = measures.map(({ start, end, category, salience, deadline, numbers = [], rules }) => {
    const text = paragraphs[at]?.slice(start, end);
    const values = [deadline?.date ?? deadline?.text, ...numbers.map(({ value, unit }) => `${value} ${unit ?? ''}`)];
    return [`${category} ${salience}`, text, values.filter((value) => value !== undefined).join(', '), rules.join(' ')]
      .filter((field) => field !== '')
      .join(' | ');
  });
  return written.join('\n    ') || '–';
};

it('finds in single lines what is listed', async () => {
  const listed = lines.flatMap((line) => [
    line,
    `    ${found([line], 0)}`,
    `  in a notice`,
    `    ${found([...NOTICE, line], 3)}`,
  ]);
  await expect(`${listed.join('\n')}\n`).toMatchFileSnapshot('cases/lines-found.txt');
});
