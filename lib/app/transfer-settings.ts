import { soundSettings } from './parse-settings.ts';
import type { Settings } from './settings.ts';

/** What tells a file of ours from any other JSON. */
const KIND = 'zhengwen-settings';

/** Longer than any file we wrote. Characters. */
const LONGEST = 2_000_000;

/** Why a file was not taken at all. */
export type NotTaken = 'tooLong' | 'notJson' | 'notSettings';

/** What came of a file: the settings to take, and the names of those that were not sound; or why it was not taken. */
export type ImportedSettings =
  | { readonly settings: Partial<Settings>; readonly left: readonly string[] }
  | { readonly refused: NotTaken };

/** The settings as a JSON file, of this version, by this clock. */
export const exportSettings = (settings: Settings, version: string, now: Date): string =>
  `${JSON.stringify({ kind: KIND, version, saved: now.toISOString(), settings }, undefined, 2)}\n`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The names of what `given` has and `taken` has not, or has otherwise; of what holds things, `name.thing`. */
function namesLeft(given: Readonly<Record<string, unknown>>, taken: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const kept = Object.hasOwn(taken, name) ? taken[name] : undefined;
    if (isObject(value) && isObject(kept)) return namesLeft(value, kept).map((inner) => `${name}.${inner}`);
    // A list is one choice.
    const isSame = Array.isArray(value) ? JSON.stringify(value) === JSON.stringify(kept) : value === kept;
    return isSame ? [] : [name];
  });
}

/** Reads a file that `exportSettings` wrote, perhaps in another version, perhaps edited by hand. */
export function importSettings(text: string): ImportedSettings {
  if (text.length > LONGEST) return { refused: 'tooLong' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { refused: 'notJson' };
  }
  if (!isObject(file) || file.kind !== KIND || !isObject(file.settings)) return { refused: 'notSettings' };
  const settings = soundSettings(file.settings);
  return { settings, left: namesLeft(file.settings, settings) };
}
