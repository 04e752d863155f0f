import { Fragment } from 'preact';
import type { MessageKey } from '../lib/app/words.ts';
import type { Reading } from '../lib/reading/article.ts';
import type { TextLength } from '../lib/reading/reading-time.ts';
import { safeLink } from '../lib/reading/safe-link.ts';
import { cutTitle } from '../lib/text/title-words.ts';
import { factsOf, officialFacts } from './official-facts.ts';
import { useWords } from './words-context.ts';

/** A header, and how long what follows it is. */
export interface HeaderViewProps {
  readonly reading: Reading;
  readonly lang: string;
  readonly length: TextLength;
  /** Whether the official facts are all shown at once: in the popup they are a line until they are asked for. */
  readonly isOpen: boolean;
}

/** What a reader looks for: where the page does not give it, that is said. */
const ABSENT: Readonly<Partial<Record<MessageKey, MessageKey>>> = { source: 'unknownSource', published: 'unknownDate' };

/** 来源 · 日期 · 作者 · 编辑 on one line, with the length and a link to the page. */
function FactsLine({ reading, lang, length }: HeaderViewProps) {
  const words = useWords();
  const href = safeLink(reading.url);
  return (
    <div class="facts" lang={words('uiLanguage')}>
      <dl>
        {factsOf(reading).map(({ label, value }) => {
          const absent = ABSENT[label];
          if (!value && !absent) return null;
          return (
            <div key={label} data-fact={label}>
              <dt class={absent ? 'hidden' : undefined}>{words(label)}</dt>
              {value ? <dd lang={lang}>{value}</dd> : absent && <dd class="absent">{words(absent)}</dd>}
            </div>
          );
        })}
      </dl>
      <div class="length">{words('readingTime', length.characters, length.minutes)}</div>
      {href && (
        <div class="address">
          <a href={href} target="_blank" rel="noopener noreferrer">
            {words('openPage')}
          </a>
        </div>
      )}
    </div>
  );
}

/** The official header: one line until it is asked for. */
function OfficialCard({ reading, lang, isOpen }: HeaderViewProps) {
  const words = useWords();
  const facts = officialFacts(reading);
  if (facts.length === 0) return null;
  return (
    <details class="card" open={isOpen}>
      <summary lang={lang}>{reading.documentNumber ?? words('official')}</summary>
      <dl lang={words('uiLanguage')}>
        {facts.map(({ label, value }) => (
          <div key={label} data-fact={label}>
            <dt>{words(label)}</dt>
            <dd lang={lang}>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** 引题, title, 副题 and the facts the page gives. What it does not give is absent; of 来源 and 日期 it is said. */
export function HeaderView(props: HeaderViewProps) {
  const { reading } = props;
  const words = useWords();
  return (
    <header id="header">
      {reading.kicker && <p class="kicker">{reading.kicker}</p>}
      <h1>
        {cutTitle(reading.title || words('untitled')).map((piece, key) => (
          <Fragment key={key}>
            {piece}
            <wbr />
          </Fragment>
        ))}
      </h1>
      {reading.subtitle && <p class="subtitle">{reading.subtitle}</p>}
      <FactsLine {...props} />
      <OfficialCard {...props} />
    </header>
  );
}
