import { findMeasuresInSteps } from '../measures/find.ts';
import { runSteps, type Steps } from '../measures/steps.ts';
import type { Reading } from '../reading/article.ts';
import { paragraphsOf } from '../reading/paragraphs.ts';

/** The texts of the body, paragraph by paragraph. A file that hangs on it has a name and demands nothing: 2.关于做好防汛工作的通知. */
const tellingTexts = ({ blocks }: Reading): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'attachment' ? [''] : paragraphsOf([block])));

function* measuring(reading: Reading): Steps<Reading> {
  const { title, published } = reading;
  const options = { title, ...(published ? { published } : {}) };
  return { ...reading, measures: yield* findMeasuresInSteps(tellingTexts(reading), options) };
}

/** The reading with the measures of its text found. */
export const withMeasures = (reading: Reading): Reading => runSteps(measuring(reading));

/** Milliseconds of work between two pauses; half a frame. */
const BUDGET = 8;

/**
 * As `withMeasures`, pausing whenever the budget is used up.
 * @param pause lets others work: `() => new Promise((done) => setTimeout(done))`
 */
export async function withMeasuresSliced(reading: Reading, pause: () => Promise<void>): Promise<Reading> {
  const steps = measuring(reading);
  let until = performance.now() + BUDGET;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + BUDGET;
  }
}
