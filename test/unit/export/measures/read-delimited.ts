/** The cells of separated values, as a spreadsheet reads them (RFC 4180): bare, or in quotes with "" for a quote. */
export function readDelimited(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'y');
  while (field.lastIndex < text.length || rows.at(-1)?.length === 0) {
    const [, quoted, bare = '', end] = field.exec(text) ?? [];
    if (end === undefined) throw new Error(`no cell at ${field.lastIndex}`);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === separator) continue;
    if (end === '' || field.lastIndex === text.length) break;
    rows.push([]);
  }
  return rows;
}
