import type { Settings, SiteChoice } from './settings.ts';

/** One site for which something is kept. */
export interface Site extends SiteChoice {
  /** With its port, where it has one. */
  readonly host: string;
  /** CSS selector of the place picked there by hand. */
  readonly place?: string;
}

type Stored = Pick<Settings, 'hints' | 'sites'>;

/** The host of an address; '' of one that has none. */
export const hostOf = (url = ''): string => (URL.canParse(url) ? new URL(url).host : '');

/** The entry of a host; `undefined` too for what every object has (`constructor`). */
const entryOf = <T>(entries: Readonly<Record<string, T>>, host: string): T | undefined =>
  Object.hasOwn(entries, host) ? entries[host] : undefined;

const without = <T>(entries: Readonly<Record<string, T>>, host: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => name !== host));

/** What is kept for a site. */
export function siteOf({ hints, sites }: Stored, host: string): Site {
  const place = entryOf(hints, host);
  return { host, ...entryOf(sites, host), ...(place !== undefined && { place }) };
}

/** Every site for which something is kept, and those `more` beside them, by name. */
export const listSites = (settings: Stored, more: readonly string[] = []): readonly Site[] =>
  [...new Set([...Object.keys(settings.hints), ...Object.keys(settings.sites), ...more])]
    .sort()
    .map((host) => siteOf(settings, host));

/** The change of the settings that keeps this of a site, and nothing else of it. */
export function changeSite({ hints, sites }: Stored, { host, place, ...choice }: Site): Stored {
  const isChosen = Object.values(choice).some((value) => value !== undefined);
  return {
    hints: place ? { ...hints, [host]: place } : without(hints, host),
    sites: isChosen ? { ...sites, [host]: choice } : without(sites, host),
  };
}

/** The settings as they are on a site: what is chosen for it comes before what is chosen for all. */
export const settingsAt = (settings: Settings, host: string): Settings => ({
  ...settings,
  ...entryOf(settings.sites, host),
});

/**
 * A change made while reading a site, as it is to be kept: what is chosen for this site alone is changed for this site
 * alone.
 */
export function changeAt({ sites }: Settings, host: string, change: Partial<Settings>): Partial<Settings> {
  const own = entryOf(sites, host);
  if (!own) return change;
  const { script, theme, ...rest } = change;
  const choice: SiteChoice = {
    ...own,
    ...(own.script && script && { script }),
    ...(own.theme && theme && { theme }),
  };
  return {
    ...rest,
    ...(script && !own.script && { script }),
    ...(theme && !own.theme && { theme }),
    ...((script && own.script) || (theme && own.theme) ? { sites: { ...sites, [host]: choice } } : {}),
  };
}
