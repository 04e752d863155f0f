import { browser } from 'wxt/browser';
import { hostsAtOnce, patternFor } from '../app/at-once.ts';

/** The hosts whose articles open in the reader by themselves. Only pages of the extension and the background may ask. */
export async function listAtOnce(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return hostsAtOnce(origins);
}

/**
 * Asks the browser for the permission of one site, or gives it back. To be called at once on a click: browsers show
 * their question only then. Resolves to whether it is as wanted.
 */
export const setAtOnce = (host: string, on: boolean): Promise<boolean> => {
  const wanted = { origins: [patternFor(host)] };
  return on ? browser.permissions.request(wanted) : browser.permissions.remove(wanted);
};
