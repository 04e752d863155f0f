/**
 * Names of people on a page, simplified, whose characters have another form elsewhere (余敏, 张乾): what stands once with
 * a title is the same name in every paragraph.
 */
export interface PageNames {
  /** The names the rest of the page is known to have; set before a paragraph is converted. */
  known: readonly string[];
  /** Those, and the names the paragraph shows by itself; set by its conversion. */
  found: readonly string[];
}
