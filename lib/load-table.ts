import { readFile } from 'node:fs/promises';

/**
 * Generated tables too large for a script, by name, with the file each lives in. `npm run make:tables` makes them; the
 * extension's build copies them to `/tables/NAME.bin`. The dictionary of the scripts is not committed: `npm ci` makes it
 * (see scripts/ensure-tables.ts).
 */
export const TABLES = {
  repair: './repair/language/character-model.bin',
  script: './script/tables/dictionary.bin',
} as const;

export type TableName = keyof typeof TABLES;

/**
 * The bytes of a table. This is the half for plain Node, which reads the file beside the code; in the extension
 * `#load-table` names `lib/browser/load-table.ts` instead (see `imports` in package.json).
 */
export async function loadTable(name: TableName): Promise<Uint8Array> {
  const file = new URL(TABLES[name], import.meta.url);
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    throw new Error(`No table at ${file.pathname}: npm ci (or npx wxt prepare) makes it.`, { cause });
  }
}
