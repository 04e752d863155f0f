import type { MessageKey } from '../lib/app/words.ts';
import type { Notice, Reading } from '../lib/reading/article.ts';
import { isRepost } from './is-repost.ts';
import { useWords } from './words-context.ts';

/** Each in a word or two; the sentence is in the panel on the page. */
const NOTICE_WORDS: Readonly<Record<Notice, MessageKey>> = {
  'charset-reread': 'short_charsetReread',
  'charset-reread-failed': 'short_charsetRereadFailed',
  'damage-left': 'short_damageLeft',
  'image-article': 'short_imageArticle',
  truncated: 'short_truncated',
  'free-part': 'short_freePart',
  'other-parts': 'short_otherParts',
};

/** A web search for the original, which opens only when the reader clicks it. */
const searchFor = (reading: Reading): string =>
  `https://www.bing.com/search?q=${encodeURIComponent(`"${reading.title}" ${reading.source ?? ''}`.trim())}`;

/** A reading, and what its notices offer to do. */
export interface NoticesViewProps {
  readonly reading: Reading;
  /** How far joining the parts has come, once begun. */
  readonly merging?: { readonly done: number; readonly total: number } | undefined;
  readonly onMerge?: (() => void) | undefined;
  /** Offered after a pick by hand. */
  readonly onRemember?: (() => void) | undefined;
}

/** What a reader should know before reading, in the line under the title: a selection, a part of several, a mirror, damage. */
export function NoticesView({ reading, merging, onMerge, onRemember }: NoticesViewProps) {
  const words = useWords();
  const { pages, provenance, outcome } = reading;
  return (
    <>
      {outcome === 'selection' && <span class="notice">{words('short_selection')}</span>}
      {outcome === 'plain-text' && <span class="notice">{words('short_plainText')}</span>}
      {pages && pages.total > 1 && (
        <span class="notice">
          {merging ? words('merging', merging.done, merging.total) : words('pagesNotice', pages.current, pages.total)}{' '}
          {onMerge && !merging && (
            <button type="button" class="link" onClick={onMerge}>
              {words('mergePages')}
            </button>
          )}
        </span>
      )}
      {onRemember && (
        <span class="notice">
          <button type="button" class="link" onClick={onRemember}>
            {words('pickRemember')}
          </button>
        </span>
      )}
      {provenance.mirror && (
        <span class="notice">
          {words(isRepost(reading) ? 'short_repost' : 'short_mirror')}{' '}
          <a href={searchFor(reading)} target="_blank" rel="noopener noreferrer">
            {words('findOriginal')}
          </a>
        </span>
      )}
      {reading.notices.map((notice) => (
        <span key={notice} class="notice">
          {notice === 'truncated' && pages ? words('mergeStopped', pages.current) : words(NOTICE_WORDS[notice])}
        </span>
      ))}
    </>
  );
}
