import type { ListEntry } from '../lib/reading/article.ts';
import { safeLink } from '../lib/reading/safe-link.ts';
import { useWords } from './words-context.ts';

/** A page that is a list: what it calls itself, and its links. */
export interface ListViewProps {
  readonly title: string;
  readonly entries: readonly ListEntry[];
}

/** A link in a tab of its own; none for an address that is not safe. */
function linkTo(address: string) {
  const href = safeLink(address);
  return href ? { href, target: '_blank', rel: 'noopener noreferrer' } : {};
}

/** What a list page is, and its links, which open in a tab of their own. */
export function ListView({ title, entries }: ListViewProps) {
  const words = useWords();
  return (
    <div class="failure list">
      <p role="status">{words('outcome_list')}</p>
      <h1 lang="zh">{title}</h1>
      <ul lang="zh">
        {entries.map(({ text, href, date }) => (
          <li key={href}>
            <a {...linkTo(href)}>{text}</a>
            {date && <time> {date}</time>}
          </li>
        ))}
      </ul>
    </div>
  );
}
