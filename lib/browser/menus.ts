import { browser } from 'wxt/browser';
import { words } from './words.ts';

/** The context menu, where the browser has one: the same words as the commands of the same name. */
export function installMenus(): void {
  browser.contextMenus?.removeAll(() => {
    browser.contextMenus.create({ id: 'overlay', title: words('menuRead'), contexts: ['page', 'selection'] });
    browser.contextMenus.create({ id: 'copy', title: words('menuCopy'), contexts: ['page'] });
    browser.contextMenus.create({ id: 'copy-selection', title: words('menuCopySelection'), contexts: ['selection'] });
  });
}
