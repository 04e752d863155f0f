/** What reading a page may be told, and what it may ask for. */
export interface ReadOptions {
  /** The clock, for dates shown without a year. */
  readonly now?: Date;
  /** What the reader selected or picked by hand; it is read instead of the page. */
  readonly root?: Element | DocumentFragment;
  /** A CSS selector the reader had remembered for this site. */
  readonly hint?: string;
  /** The further parts of an article that is spread over several addresses, in order. */
  readonly parts?: readonly Document[];
  /**
   * Reads the page's own address again and decodes its bytes anew. Asked only when the text shows that its charset was
   * declared wrong; `undefined` when the address does not answer with the same page.
   */
  readonly reread?: () => Promise<Document | undefined>;
}
