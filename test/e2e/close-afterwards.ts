import { afterAll, afterEach } from 'vitest';

interface Closable {
  readonly close: () => Promise<unknown>;
}

/**
 * Closes the page after each test, and the rest in its order after the last: browsers before the servers they talk to.
 * Asked for when it is time, as most is opened later; what never opened is `undefined`.
 */
export function closeAfterwards(page: () => Closable | undefined, rest: () => readonly (Closable | undefined)[]): void {
  afterEach(async () => {
    await page()
      ?.close()
      // A test may have closed it itself.
      .catch(() => {});
  });
  afterAll(async () => {
    for (const one of rest()) await one?.close();
  });
}
