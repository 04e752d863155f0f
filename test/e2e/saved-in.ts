import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of files that a browser has not finished. */
const UNFINISHED = /\.(crdownload|part)$|^\.(com|org)\./;

/**
 * The files a browser saved in a folder, by their names; none while the folder is not there. Firefox puts up an empty file
 * first, to keep the name.
 */
export async function savedIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder).catch(() => []);
  const done = names.filter((name) => !UNFINISHED.test(name));
  const texts = await Promise.all(done.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(done.flatMap((name, i) => (texts[i] ? [[name, texts[i]]] : [])));
}
