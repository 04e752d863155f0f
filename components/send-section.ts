import type { CopyForm } from '../lib/app/copy-form.ts';
import type { CopyRequest, Services } from '../lib/app/services.ts';
import type { Words } from '../lib/app/words.ts';
import type { MenuItem, MenuSection } from './menu-items.ts';

/** The ways to other programs on this machine: the system's own sheet only where the browser has it. */
export function sendSection(
  words: Words,
  { send }: Pick<Services, 'send'>,
  requestOf: (form: CopyForm) => CopyRequest,
  tell: (done: Promise<string>) => void,
): readonly MenuSection[] {
  const obsidian: MenuItem = {
    id: 'send-obsidian',
    label: words('toObsidian'),
    run: () => tell(send('obsidian', requestOf('obsidian'))),
  };
  const share: MenuItem = {
    id: 'send-share',
    label: words('share'),
    run: () => tell(send('share', requestOf('text'))),
  };
  const isPart = requestOf('text').selected !== undefined;
  const hasSheet = typeof navigator.share === 'function';
  return [{ label: words(isPart ? 'sendSelected' : 'send'), items: hasSheet ? [obsidian, share] : [obsidian] }];
}
