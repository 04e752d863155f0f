import type { MessageKey, Words } from '../lib/app/words.ts';
import { readableDate } from '../lib/export/header-lines.ts';
import type { Notice, Reading } from '../lib/reading/article.ts';
import { safeLink } from '../lib/reading/safe-link.ts';
import { isRepost } from './is-repost.ts';
import { factsOf, officialFacts } from './official-facts.ts';
import { RemovalsPanel, type RemovalsPanelProps } from './RemovalsPanel.tsx';
import { useWords } from './words-context.ts';

/** A reading, and what was left out of its page. */
export type InfoPanelProps = RemovalsPanelProps & { readonly reading: Reading; readonly lang: string };

const NOTICE_WORDS: Readonly<Record<Notice, MessageKey>> = {
  'charset-reread': 'notice_charsetReread',
  'charset-reread-failed': 'notice_charsetRereadFailed',
  'damage-left': 'notice_damageLeft',
  'image-article': 'notice_imageArticle',
  truncated: 'notice_truncated',
  'free-part': 'notice_freePart',
  'other-parts': 'notice_otherParts',
};

/** Where the text is from, if that is not where it stands. */
function provenanceOf(reading: Reading, words: Words): readonly string[] {
  if (!reading.provenance.mirror) return [];
  return [isRepost(reading) ? words('repost', reading.source ?? '') : words('mirror', reading.provenance.host)];
}

/** What the short notes in the line under the title mean, each in a sentence. */
function noticesOf(reading: Reading, words: Words): readonly string[] {
  const { outcome, notices, pages } = reading;
  return [
    ...(outcome === 'selection' ? [words('outcome_selection')] : []),
    ...(outcome === 'plain-text' ? [words('outcome_plainText')] : []),
    ...notices.map((notice) =>
      notice === 'truncated' && pages ? words('mergeStopped', pages.current) : words(NOTICE_WORDS[notice]),
    ),
  ];
}

/** What is known of the page: its header, where it is from, what a reader should know, what was left out. */
export function InfoPanel({ reading, lang, ...removals }: InfoPanelProps) {
  const words = useWords();
  const facts = [...factsOf(reading), ...officialFacts(reading)].filter((fact) => fact.value);
  const href = safeLink(reading.url);
  const notices = noticesOf(reading, words);
  return (
    <section class="panel info" aria-label={words('tabInfo')}>
      <h2>{words('official')}</h2>
      <dl class="rows">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{words(label)}</dt>
            <dd lang={lang}>{value}</dd>
          </div>
        ))}
      </dl>
      {reading.publishedMeta && <p class="aside">{words('publishedMeta', readableDate(reading.publishedMeta))}</p>}
      <h2>{words('provenance')}</h2>
      {provenanceOf(reading, words).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {href && (
        <p class="address">
          <a href={href} target="_blank" rel="noopener noreferrer">
            {reading.url}
          </a>
        </p>
      )}
      {notices.length > 0 && <h2>{words('notices')}</h2>}
      {notices.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <RemovalsPanel {...removals} />
    </section>
  );
}
