import { MARK_STYLES } from '../export/export-options.ts';
import { soundTemplates } from '../export/template/template.ts';
import { type CopyForm, isCopyForm } from './copy-form.ts';
import { DEFAULT_SETTINGS, MARKS, type Settings, type SiteChoice, THEMES, TYPEFACES } from './settings.ts';

/** Own words longer than this are no list a reader wrote. Characters. */
const LONGEST_WORDS = 200_000;
/** A selector longer than this finds nothing but the one page. Characters. */
const LONGEST_SELECTOR = 1000;

type Check<T> = (value: unknown) => T | undefined;

/** The fields of a value that its checks let through. */
function pickSound<T extends object>(
  checks: { readonly [K in keyof T]-?: Check<NonNullable<T[K]>> },
  value: unknown,
): T {
  if (typeof value !== 'object' || value === null) return {} as T;
  const values = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries<Check<unknown>>(checks).flatMap(([name, check]) => {
      const sound = Object.hasOwn(values, name) ? check(values[name]) : undefined;
      return sound === undefined ? [] : [[name, sound]];
    }),
  ) as T;
}

const bool: Check<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

const oneOf =
  <T extends string>(...names: readonly T[]): Check<T> =>
  (value) =>
    names.find((name) => name === value);

/** A number, brought within the range that can be set. */
const within =
  (least: number, most: number): Check<number> =>
  (value) =>
    typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : undefined;

const text: Check<string> = (value) => (typeof value === 'string' && value.length <= LONGEST_WORDS ? value : undefined);

/** Host → what `check` lets through; any other entry is left out alone. */
const byHost =
  <T>(check: Check<T>): Check<Readonly<Record<string, T>>> =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.fromEntries(
      Object.entries(value).flatMap(([host, entry]) => {
        const sound = /^[^\s/]{1,300}$/.test(host) ? check(entry) : undefined;
        return sound === undefined ? [] : [[host, sound]];
      }),
    );
  };

const selector: Check<string> = (value) =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_SELECTOR ? value : undefined;

const copyForm: Check<CopyForm> = (value) => (isCopyForm(value) ? value : undefined);

const script = oneOf('source', 'cn', 'tw', 'tw-words', 'hk');
const theme = oneOf(...THEMES);

/** What is chosen for one site. A site for which nothing is chosen is none. */
const siteChoice: Check<SiteChoice> = (value) => {
  const sound = pickSound({ script, theme }, value);
  return Object.keys(sound).length > 0 ? sound : undefined;
};

/** What each setting may be; the ranges are those of the sliders. */
const CHECKS: { readonly [K in keyof Settings]-?: Check<NonNullable<Settings[K]>> } = {
  script,
  localNames: bool,
  quotes: bool,
  measures: bool,
  marks: oneOf(...MARKS),
  theme,
  typeface: oneOf(...TYPEFACES),
  fontSize: within(14, 32),
  lineHeight: within(1.4, 2.6),
  lineWidth: within(24, 60),
  indent: bool,
  letterSpacing: within(0, 0.2),
  justify: bool,
  vertical: bool,
  ownWords: text,
  welcomed: bool,
  keepNotes: bool,
  exportNotes: bool,
  copyAs: copyForm,
  copyMarks: oneOf(...MARK_STYLES),
  copyHeader: bool,
  copyAddress: bool,
  copyReceipt: bool,
  byteOrderMark: bool,
  templates: soundTemplates,
  hints: byHost(selector),
  sites: byHost(siteChoice),
};

/** What of stored settings is as it should be; anything else is left out, so that the default stands in for it. */
export const soundSettings = (stored: unknown): Partial<Settings> => pickSound<Partial<Settings>>(CHECKS, stored);

/** Settings as they are used, whatever is stored: a bad value never keeps a page from being read. */
export const parseSettings = (stored: unknown): Settings => ({ ...DEFAULT_SETTINGS, ...soundSettings(stored) });

/** Version of what is stored. */
export const SETTINGS_VERSION = 2;

/**
 * From each version to the next. 2: version 1 stored what it was given unseen; what is not sound goes, once.
 */
export const SETTINGS_MIGRATIONS: Readonly<Record<number, (stored: unknown) => Partial<Settings>>> = {
  2: soundSettings,
};
