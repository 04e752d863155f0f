import { useEffect, useState } from 'preact/hooks';

/** What became of a promise: nothing yet, its value, or its failure; of which of the makers it is. */
export type AsyncOutcome<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed' };

const WAITING = { state: 'waiting' } as const;

/**
 * The outcome of work that takes time, begun anew whenever `make` is another function; what was begun before is dropped.
 * @param make the work, the same function as long as its input is the same (`useCallback`); `undefined`: nothing to do
 * @param failure said in the console when it fails
 */
export function useAsync<T>(make: (() => Promise<T>) | undefined, failure: string): AsyncOutcome<T> {
  const [last, setLast] = useState<{ readonly make: typeof make; readonly outcome: AsyncOutcome<T> }>({
    make,
    outcome: WAITING,
  });
  useEffect(() => {
    let current = true;
    const settle = (outcome: AsyncOutcome<T>): void => {
      if (current) setLast({ make, outcome });
    };
    make?.().then(
      (value) => settle({ state: 'ready', value }),
      (error: unknown) => {
        console.error(failure, error);
        settle({ state: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [make, failure]);
  return last.make === make ? last.outcome : WAITING;
}
