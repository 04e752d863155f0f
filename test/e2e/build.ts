import { build } from 'wxt';

/** Builds the extension for both browsers, once, before the tests. */
export async function setup(): Promise<void> {
  for (const browser of ['chrome', 'firefox']) await build({ browser });
}
