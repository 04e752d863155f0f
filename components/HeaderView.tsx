import type { MessageKey } from '../lib/app/words.ts';
import { readableDate } from '../lib/export/header-lines.ts';
import type { Reading } from '../lib/reading/article.ts';
import { useWords } from './words-context.ts';

interface Fact {
  readonly label: MessageKey;
  readonly value: string | undefined;
  /** A reader looks for it: where the page does not give it, that is said. */
  readonly expected?: true;
}

/** What an official page says about itself besides the first line, for the card below it. */
const cardOf = (reading: Reading): readonly Fact[] => [
  { label: 'documentNumber', value: reading.documentNumber },
  { label: 'issuer', value: reading.issuer },
  { label: 'written', value: reading.written && readableDate(reading.written) },
  { label: 'indexNumber', value: reading.indexNumber },
  { label: 'updated', value: reading.updated && readableDate(reading.updated) },
  { label: 'subjects', value: reading.subjects?.join('、') },
];

/** 引题, title, 副题 and the facts the page gives. What it does not give is absent; of 来源 and 日期 it is said. */
export function HeaderView({ reading, lang }: { readonly reading: Reading; readonly lang: string }) {
  const words = useWords();
  const line: readonly Fact[] = [
    { label: 'source', value: reading.source, expected: true },
    { label: 'published', value: reading.published && readableDate(reading.published), expected: true },
    { label: 'authors', value: reading.authors.join('、') },
    { label: 'editor', value: reading.editor },
  ];
  const card = cardOf(reading).filter((fact) => fact.value);
  return (
    <header id="header">
      {reading.kicker && <p class="kicker">{reading.kicker}</p>}
      <h1>{reading.title || words('untitled')}</h1>
      {reading.subtitle && <p class="subtitle">{reading.subtitle}</p>}
      <dl class="facts" lang={words('uiLanguage')}>
        {line.map(
          ({ label, value, expected }) =>
            (value || expected) && (
              <div key={label} data-fact={label}>
                <dt>{words(label)}</dt>
                {value ? <dd lang={lang}>{value}</dd> : <dd class="absent">{words('notGiven')}</dd>}
              </div>
            ),
        )}
      </dl>
      {reading.publishedMeta && <p class="aside">{words('publishedMeta', readableDate(reading.publishedMeta))}</p>}
      {card.length > 0 && (
        <dl class="card" lang={words('uiLanguage')}>
          {card.map(({ label, value }) => (
            <div key={label} data-fact={label}>
              <dt>{words(label)}</dt>
              <dd lang={lang}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  );
}
