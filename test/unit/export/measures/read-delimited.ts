/** The cells of separated values, as a spreadsheet reads them (RFC 4180): bare, or in quotes with "" for a quote. */
export function readDelimited(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'y');
  for (let isOpen = true; isOpen; ) {
    const [, quoted, bare = '', end] = field.exec(text) ?? [];
    if (end === undefined) throw new Error(`no cell at ${field.lastIndex}`);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    // A line end at the end ends the last line; a separator there stands before a cell with nothing in it.
    isOpen = end === separator || (end !== '' && field.lastIndex < text.length);
    if (isOpen && end !== separator) rows.push([]);
  }
  return rows;
}
