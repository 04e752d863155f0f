import { describe, expect, it } from 'vitest';
import { restrictionOf } from '../../lib/app/restricted.ts';

describe('restrictionOf', () => {
  it.each([
    ['chrome://settings/', 'browser'],
    ['about:addons', 'browser'],
    ['chrome://newtab/', 'empty'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://addons.mozilla.org/zh-CN/firefox/', 'store'],
    ['view-source:https://www.yunxi.example/', 'viewSource'],
    ['https://www.yunxi.example/wj/tongzhi.pdf', 'pdf'],
    ['file:///home/li/tongzhi.html', 'file'],
    ['chrome-extension://abc/popup.html', 'extension'],
    ['about:neterror?e=dnsNotFound', 'error'],
    ['https://www.yunxi.example/', 'unknown'],
    [undefined, 'unknown'],
  ])('%s: %s', (url, kind) => {
    expect(restrictionOf(url)).toBe(kind);
  });

  it('goes by what the browser says where it hides the address', () => {
    expect(restrictionOf(undefined, 'Error: Cannot access a chrome:// URL')).toBe('browser');
    expect(restrictionOf(undefined, 'Error: The extensions gallery cannot be scripted.')).toBe('store');
    expect(restrictionOf(undefined, 'Error: Missing host permission for the tab')).toBe('unknown');
  });
});
