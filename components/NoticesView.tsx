import type { MessageKey } from '../lib/app/words.ts';
import type { Notice, Reading } from '../lib/reading/article.ts';
import { useWords } from './words-context.ts';

const NOTICE_WORDS: Readonly<Record<Notice, MessageKey>> = {
  'charset-reread': 'notice_charsetReread',
  'charset-reread-failed': 'notice_charsetRereadFailed',
  'damage-left': 'notice_damageLeft',
  'image-article': 'notice_imageArticle',
  truncated: 'notice_truncated',
  'free-part': 'notice_freePart',
  'other-parts': 'notice_otherParts',
};

/** A web search for the original, which opens only when the reader clicks it. */
const searchFor = (reading: Reading): string =>
  `https://www.bing.com/search?q=${encodeURIComponent(`"${reading.title}" ${reading.source ?? ''}`.trim())}`;

/** Told only by its host: another site's article, whole and clean. */
const isRepost = ({ provenance, source }: Reading): boolean =>
  source !== undefined && provenance.signs.every((sign) => sign === 'foreign-host');

/** A reading, and what its notices offer to do. */
export interface NoticesViewProps {
  readonly reading: Reading;
  /** How far joining the parts has come, once begun. */
  readonly merging?: { readonly done: number; readonly total: number } | undefined;
  readonly onMerge?: (() => void) | undefined;
  /** Offered after a pick by hand. */
  readonly onRemember?: (() => void) | undefined;
}

/** What a reader should know before reading: a selection, a part of several, a mirror, damage. */
export function NoticesView({ reading, merging, onMerge, onRemember }: NoticesViewProps) {
  const words = useWords();
  const { pages, provenance, outcome } = reading;
  return (
    <div lang={words('uiLanguage')}>
      {outcome === 'selection' && <p class="notice">{words('outcome_selection')}</p>}
      {outcome === 'plain-text' && <p class="notice">{words('outcome_plainText')}</p>}
      {pages && pages.total > 1 && (
        <p class="notice">
          {merging ? words('merging', merging.done, merging.total) : words('pagesNotice', pages.current, pages.total)}
          {onMerge && !merging && (
            <button type="button" class="link" onClick={onMerge}>
              {words('mergePages')}
            </button>
          )}
        </p>
      )}
      {onRemember && (
        <p class="notice">
          <button type="button" class="link" onClick={onRemember}>
            {words('pickRemember')}
          </button>
        </p>
      )}
      {provenance.mirror && (
        <p class="notice">
          {isRepost(reading) ? words('repost', reading.source ?? '') : words('mirror', provenance.host)}{' '}
          <a href={searchFor(reading)} target="_blank" rel="noopener noreferrer">
            {words('findOriginal')}
          </a>
        </p>
      )}
      {reading.notices.map((notice) => (
        <p key={notice} class="notice">
          {notice === 'truncated' && pages ? words('mergeStopped', pages.current) : words(NOTICE_WORDS[notice])}
        </p>
      ))}
    </div>
  );
}
