import { useCallback } from 'preact/hooks';
import type { Services } from '../lib/app/services.ts';
import type { Settings, ShownScript } from '../lib/app/settings.ts';
import type { Reading } from '../lib/reading/article.ts';
import { safeLink } from '../lib/reading/safe-link.ts';
import { ScriptSwitch } from './ScriptSwitch.tsx';
import { type ShowIn, useShown } from './use-shown.ts';
import { useWords } from './words-context.ts';

/** A page that is a list, and the script its titles are shown in. */
export interface ListViewProps {
  readonly reading: Reading;
  readonly settings: Settings;
  readonly script: ShownScript;
  readonly services: Services;
  readonly onScript: (script: ShownScript) => void;
}

/** A link in a tab of its own; none for an address that is not safe. */
function linkTo(address: string) {
  const href = safeLink(address);
  return href ? { href, target: '_blank', rel: 'noopener noreferrer' } : {};
}

/** What a list page is, and its links, which open in a tab of their own. */
export function ListView({ reading, settings, script, services, onScript }: ListViewProps) {
  const words = useWords();
  const { ownWords, quotes } = settings;
  // Of the settings only these two matter here
  const showIn: ShowIn = useCallback((from, to) => services.convert(from, to, settings), [services, ownWords, quotes]);
  const { reading: shown } = useShown(reading, script, showIn);
  return (
    <main class="failure list">
      <ScriptSwitch script={script === 'tw-words' ? 'tw' : script} onScript={onScript} />
      <p role="status">{words('outcome_list')}</p>
      <h1 lang="zh">{shown.title}</h1>
      <ul lang="zh">
        {shown.entries?.map(({ text, href, date }) => (
          <li key={href}>
            <a {...linkTo(href)}>{text}</a>
            {date && <time> {date}</time>}
          </li>
        ))}
      </ul>
    </main>
  );
}
