/** A link of a list that a page is: a column's contents, search results, the titles of a newspaper's page. */
export interface ListEntry {
  /** The headline as the page shows it, without the date beside it. */
  readonly text: string;
  /** Absolute http or https address. */
  readonly href: string;
  /** The date beside it: `2026-10-30`; `10-30` where the page gives no year. */
  readonly date?: string;
}
