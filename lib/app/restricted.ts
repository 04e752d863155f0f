/** Why a page cannot be read, or not in the way asked for. */
export type Restriction =
  | 'browser'
  | 'store'
  | 'viewSource'
  | 'pdf'
  | 'file'
  | 'extension'
  | 'empty'
  | 'error'
  /** The page takes down what is put over it. */
  | 'blocked'
  /** Another page came while this one was read. */
  | 'moved'
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

/** What Chromium says when it does not tell the address: «Cannot access a chrome:// URL», «The extensions gallery cannot be scripted.» */
const MESSAGES: readonly Rule[] = [
  { kind: 'store', pattern: /gallery/i },
  { kind: 'error', pattern: /error page/i },
  { kind: 'viewSource', pattern: /view-source:/ },
  { kind: 'extension', pattern: /(chrome|moz)-extension:/ },
  { kind: 'browser', pattern: /\b(chrome|edge|brave|about):/ },
];

const match = (rules: readonly Rule[], text: string): Restriction | undefined =>
  rules.find((rule) => rule.pattern.test(text))?.kind;

/**
 * Why the browser would not let an extension into a page.
 * @param url the page's address, where the browser tells it
 * @param message what the browser said
 */
export const restrictionOf = (url: string | undefined, message = ''): Restriction =>
  match(RULES, url ?? '') ?? match(MESSAGES, message) ?? 'unknown';
