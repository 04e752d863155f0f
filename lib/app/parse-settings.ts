import { DEFAULT_SETTINGS, MARKS, type Settings } from './settings.ts';

/** Own words longer than this are no list a reader wrote. Characters. */
const LONGEST_WORDS = 200_000;
/** A selector longer than this finds nothing but the one page. Characters. */
const LONGEST_SELECTOR = 1000;

type Check<T> = (value: unknown) => T | undefined;

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

/** Host → selector; what is neither is left out alone. */
const hints: Check<Settings['hints']> = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const kept = Object.entries(value).filter(
    ([host, selector]) =>
      /^[^\s/]{1,300}$/.test(host) &&
      typeof selector === 'string' &&
      selector !== '' &&
      selector.length <= LONGEST_SELECTOR,
  );
  return Object.fromEntries(kept) as Settings['hints'];
};

/** What each setting may be; the ranges are those of the sliders. */
const CHECKS: { readonly [K in keyof Settings]-?: Check<NonNullable<Settings[K]>> } = {
  script: oneOf('source', 'cn', 'tw', 'tw-words', 'hk'),
  localNames: bool,
  quotes: bool,
  measures: bool,
  marks: oneOf(...MARKS),
  theme: oneOf('auto', 'light', 'sepia', 'dark'),
  typeface: oneOf('song', 'hei', 'kai'),
  fontSize: within(14, 32),
  lineHeight: within(1.4, 2.6),
  lineWidth: within(24, 60),
  indent: bool,
  ownWords: text,
  hints,
};

/** What of stored settings is as it should be; anything else is left out, so that the default stands in for it. */
export function soundSettings(stored: unknown): Partial<Settings> {
  if (typeof stored !== 'object' || stored === null) return {};
  const values = stored as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(CHECKS).flatMap(([name, check]) => {
      const value = Object.hasOwn(values, name) ? check(values[name]) : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

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
