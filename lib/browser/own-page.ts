import { browser } from 'wxt/browser';

/** Whether this code runs in a page of the extension: popup or options, not a script in a page of the web. */
export const isOwnPage = (): boolean => location.href.startsWith(browser.runtime.getURL('/'));
