import { browser } from 'wxt/browser';
import { isOwnPage } from './own-page.ts';

/** Whether the page that is read is in a private window. The popup is one for all windows: it asks for its tab. */
export async function isPrivate(): Promise<boolean> {
  if (!isOwnPage()) return browser.extension.inIncognitoContext;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.incognito ?? false;
}
