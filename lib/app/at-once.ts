/*
 * Sites whose articles open in the reader by themselves. Which they are is nowhere stored: they are those the reader gave
 * the browser's permission for, in the one form we ask for. So a permission that is taken back, here or in the browser's
 * own settings, ends it, and one given more widely there (for all sites) opens nothing.
 */

/** The permission that is asked for a host, as a match pattern: both protocols, every port (a pattern knows none). */
export const patternFor = (host: string): string => `*://${host.replace(/:\d+$/, '')}/*`;

const OURS = /^\*:\/\/([^*/:]+)\/\*$/;

/** The hosts of permissions of that form, by name. */
export const hostsAtOnce = (origins: readonly string[]): readonly string[] =>
  origins.flatMap((origin) => OURS.exec(origin)?.[1] ?? []).sort();

/** Whether a host, with its port where it has one, is among them. */
export const isAtOnce = (hosts: readonly string[], host: string): boolean => hosts.includes(host.replace(/:\d+$/, ''));
