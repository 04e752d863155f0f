import { baseOf, urlOf } from '../../dom/document.ts';
import type { HeaderContext, Value } from './header-values.ts';

/** What an account of a platform is called: 补壹刀微信公号, 临江城事工作室. */
const ACCOUNT = /(?:公众号|公号|微信号|订阅号|服务号|头条号|百家号|企鹅号|网易号|搜狐号|澎湃号|官微|工作室)$/;

function pathOf(address: string, base?: string): string | undefined {
  try {
    return new URL(address, base).pathname;
  } catch {
    return undefined;
  }
}

/**
 * The account whose page the article is on: a link that names one, to the folder in which this page stands
 * (`/a/d80b1f` on `/a/d80b1f/3yWyyCuSR4w`). Platforms set it in a box of its own beside the text.
 */
export function accountOf({ lines, document }: HeaderContext): Value | undefined {
  const own = pathOf(urlOf(document));
  if (!own) return undefined;
  for (const { runs, hidden, chars } of lines) {
    if (hidden !== 'none' || chars > 30) continue;
    for (const { text, href } of runs) {
      const name = text.trim();
      const home = href !== undefined && ACCOUNT.test(name) ? pathOf(href, baseOf(document)) : undefined;
      const folder = home?.replace(/\/$/, '');
      if (folder && own.startsWith(`${folder}/`)) return { value: name, href, place: 'far' };
    }
  }
  return undefined;
}
