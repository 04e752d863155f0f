import { describe, expect, it } from 'vitest';
import { findMeasures, findMeasuresInSteps } from '../../../lib/measures/find.ts';
import { withMeasures, withMeasuresSliced } from '../../../lib/read/with-measures.ts';
import { paragraph, readingOf } from '../reading/sample.ts';

const sentence = (i: number): string =>
  `第${i + 1}项工作：各乡镇要压实责任，于${(i % 12) + 1}月底前完成排查整改，不得瞒报漏报；县财政安排资金${i + 10}万元。`;
const text = (sentences: number): string => Array.from({ length: sentences }, (_, i) => sentence(i)).join('');

/** How often the work lets others in. */
function stepsOf(paragraphs: readonly string[]): number {
  let count = 0;
  for (const steps = findMeasuresInSteps(paragraphs); !steps.next().done; ) count++;
  return count;
}

describe('finding measures in steps', () => {
  it('lets others in more often the longer the text is, be it one paragraph or many', () => {
    const short = stepsOf([text(20)]);
    expect(stepsOf([text(200)])).toBeGreaterThan(8 * short);
    expect(stepsOf(Array.from({ length: 200 }, (_, i) => sentence(i)))).toBeGreaterThan(8 * short);
  });

  it('finds what is found in one go', async () => {
    const reading = readingOf([paragraph(text(30)), paragraph(text(5))]);
    const whole = withMeasures(reading);
    expect(whole.measures.length).toBeGreaterThan(30);
    expect(await withMeasuresSliced(reading, async () => {})).toEqual(whole);
    expect(whole.measures).toEqual(findMeasures([text(30), text(5)], { title: reading.title }));
  });
});
