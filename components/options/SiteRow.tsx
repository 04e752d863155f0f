import { useState } from 'preact/hooks';
import { type ShownScript, THEMES, type Theme } from '../../lib/app/settings.ts';
import type { Site } from '../../lib/app/sites.ts';
import type { MessageKey } from '../../lib/app/words.ts';
import { THEME_WORDS } from '../theme-words.ts';
import { useWords } from '../words-context.ts';

const SCRIPTS: readonly (readonly [ShownScript, MessageKey])[] = [
  ['source', 'scriptSourceLong'],
  ['cn', 'scriptCnLong'],
  ['tw', 'scriptTwLong'],
  ['hk', 'scriptHkLong'],
];
/** Every theme: that the system decides may be chosen for a site, too. */
const THEME_CHOICES = THEMES.map((theme) => [theme, THEME_WORDS[theme]] as const);

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | undefined;
  readonly choices: readonly (readonly [T, MessageKey])[];
  readonly onChoice: (value: T | undefined) => void;
}

/** One of a few, or as everywhere. */
function Choice<T extends string>({ label, value, choices, onChoice }: ChoiceProps<T>) {
  const words = useWords();
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChoice(choices.find(([name]) => name === currentTarget.value)?.[0])}
    >
      <option value="">{words('asEverywhere')}</option>
      {choices.map(([name, key]) => (
        <option key={name} value={name}>
          {words(key)}
        </option>
      ))}
    </select>
  );
}

/** A site, and what can be done with it. */
export interface SiteRowProps {
  readonly site: Site;
  /** Whether it opens in the reader by itself. */
  readonly isAtOnce: boolean;
  readonly onAtOnce: (on: boolean) => void;
  readonly onChange: (site: Site) => void;
  readonly onForget: () => void;
}

/** The selector of a place picked by hand: changed when the field is left, so that no half of it is ever kept. */
function PlaceField({ site, onChange }: Pick<SiteRowProps, 'site' | 'onChange'>) {
  const words = useWords();
  const [text, setText] = useState<string | undefined>(undefined);
  return (
    <input
      type="text"
      spellcheck={false}
      maxLength={1000}
      aria-label={words('sitePlaceOf', site.host)}
      placeholder={words('sitePlaceNone')}
      value={text ?? site.place ?? ''}
      onInput={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (text !== undefined && text !== (site.place ?? '')) onChange({ ...site, place: text.trim() });
        setText(undefined);
      }}
    />
  );
}

/** What is kept for a site: each part of it can be changed, all of it forgotten. */
export function SiteRow({ site, onChange, onForget, ...row }: SiteRowProps) {
  const words = useWords();
  return (
    <tr data-host={site.host}>
      <th scope="row">{site.host}</th>
      <td>
        <PlaceField site={site} onChange={onChange} />
      </td>
      <td>
        <Choice
          label={words('siteScriptOf', site.host)}
          value={site.script}
          choices={SCRIPTS}
          onChoice={(script) => onChange(withChoice(site, { script }))}
        />
      </td>
      <td>
        <Choice
          label={words('siteThemeOf', site.host)}
          value={site.theme}
          choices={THEME_CHOICES}
          onChoice={(theme) => onChange(withChoice(site, { theme }))}
        />
      </td>
      <td>
        <input
          type="checkbox"
          aria-label={words('siteAtOnceOf', site.host)}
          checked={row.isAtOnce}
          onChange={(event) => row.onAtOnce(event.currentTarget.checked)}
        />
      </td>
      <td>
        <button type="button" class="link" aria-label={words('forgetSite', site.host)} onClick={onForget}>
          {words('forget')}
        </button>
      </td>
    </tr>
  );
}

/** The site with one of its choices made, or taken back. */
function withChoice(
  { host, place, script, theme }: Site,
  change: { readonly script?: ShownScript | undefined; readonly theme?: Theme | undefined },
): Site {
  const next = { script, theme, ...change };
  return {
    host,
    ...(place !== undefined && { place }),
    ...(next.script && { script: next.script }),
    ...(next.theme && { theme: next.theme }),
  };
}
