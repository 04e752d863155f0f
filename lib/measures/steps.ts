/**
 * Work in steps: a generator that yields between two of them and returns the result, so that a text of a million
 * characters can be worked on without holding up a page. Whoever drives it decides whether to pause: `runSteps` does not.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Items worked on in one step: a millisecond or two, whatever is done to a clause. */
const AT_ONCE = 100;

/** As `items.map(make)`, in steps. */
export function* mapInSteps<T, U>(items: readonly T[], make: (item: T, index: number) => U): Steps<U[]> {
  const made: U[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    if (from > 0) yield;
    items.slice(from, from + AT_ONCE).forEach((item, index) => {
      made.push(make(item, from + index));
    });
  }
  return made;
}

/** All steps in one go. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
