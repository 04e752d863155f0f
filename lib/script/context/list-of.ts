/** The words of a list that has some of them, parted by spaces, in each row. */
export const listOf = (rows: string): ReadonlySet<string> => new Set(rows.trim().split(/\s+/));
