/** Kinds of page no extension may read. */
export type Restriction =
  | 'browser'
  | 'store'
  | 'viewSource'
  | 'pdf'
  | 'file'
  | 'extension'
  | 'empty'
  | 'error'
  | 'unknown';

interface Rule {
  readonly kind: Restriction;
  readonly pattern: RegExp;
}

/** First match wins. The stores' hosts are those Chromium, Edge and Firefox protect. */
const RULES: readonly Rule[] = [
  { kind: 'viewSource', pattern: /^view-source:/ },
  { kind: 'empty', pattern: /^(about:(blank|newtab|home|privatebrowsing)|(chrome|edge):\/\/(newtab|new-tab-page)\b)/ },
  { kind: 'error', pattern: /^(about:(neterror|certerror)|chrome-error:)/ },
  {
    kind: 'store',
    pattern:
      /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org)/,
  },
  { kind: 'pdf', pattern: /^(https?|file):.*\.pdf([?#]|$)/i },
  { kind: 'browser', pattern: /^(about|chrome|edge|brave|vivaldi|opera|resource|devtools):/ },
  { kind: 'extension', pattern: /^(chrome|moz)-extension:/ },
  { kind: 'file', pattern: /^file:/ },
];

/** Why the browser would not let an extension into the page at this address. */
export const restrictionOf = (url: string | undefined): Restriction =>
  RULES.find((rule) => rule.pattern.test(url ?? ''))?.kind ?? 'unknown';
