import { createRequire } from 'node:module';

/*
 * Readability without the methods that our use of it never calls: half of its size in the script that a click puts into
 * a page. We ask it which lines are the article, of a sketch that holds no scripts, pictures or metadata, and clean
 * nothing (`lib/extract/body/readability-candidate.ts`); these are the methods for the rest. A test compares what both
 * say of the fixtures.
 */
const NEVER_CALLED = [
  // Making the document ready: a sketch has no scripts, styles, fonts or line breaks, and no headings.
  '_removeScripts',
  '_removeNodes',
  '_prepDocument',
  '_replaceBrs',
  '_nextNode',
  '_replaceNodeTags',
  '_getAllNodesWithTag',
  '_headerDuplicatesTitle',
  '_textSimilarity',
  // Cleaning what was picked.
  '_prepArticle',
  '_cleanConditionally',
  '_cleanHeaders',
  '_cleanMatchedNodes',
  '_cleanStyles',
  '_clean',
  '_markDataTables',
  '_getRowAndColumnCount',
  '_fixLazyImages',
  '_getTextDensity',
  '_getCharCount',
  '_findNode',
  '_isSingleImage',
  '_unwrapNoscriptImages',
  // Making it fit to show.
  '_postProcessContent',
  '_fixRelativeUris',
  '_simplifyNestedElements',
  '_cleanClasses',
  // What the page says of itself.
  '_getJSONLD',
  '_getArticleMetadata',
  '_getArticleTitle',
  '_unescapeHtmlEntities',
  '_isUrl',
  '_isValidByline',
  '_isProbablyVisible',
] as const;

/** Lists and patterns that only those methods use. */
const NEVER_READ = [
  'PRESENTATIONAL_ATTRIBUTES',
  'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
  'HTML_ESCAPE_MAP',
  'extraneous',
  'byline',
  'replaceFonts',
  'tokenize',
  'shareElements',
  'nextLink',
  'prevLink',
  'srcsetUrl',
  'b64DataUrl',
  'jsonLdArticleTypes',
  'adWords',
  'loadingWords',
] as const;

/** The file that holds Readability, as the bundler names it. */
export const READABILITY = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');

/** A call of the log, which is off: its arguments are worked out all the same, the text of the whole article among them. */
const LOG_CALL = /^ *this\.log\([^;]*\);\n/gm;
const LOG = /^ {2}\/\/ Control whether log messages[\s\S]*?\n {2}\}\n(?=\}\n)/m;

/** A method of the prototype. */
const methodOf = (name: string): RegExp => new RegExp(`^  ${name}\\([^)]*\\) \\{\\n[\\s\\S]*?^  \\},\\n`, 'm');
/** A property that holds a list, a table or a pattern. */
const propertyOf = (name: string): RegExp =>
  new RegExp(`^ {2,4}${name}:(?: \\[[^\\]]*\\]| \\{[^}]*\\}|\\s+/.+/\\w*),\\n`, 'm');

function leaveOut(text: string, name: string, pattern: RegExp): string {
  const parts = text.split(pattern);
  if (parts.length !== 2) throw new Error(`Readability: ${name} found ${parts.length - 1} times`);
  return parts.join('');
}

/**
 * The source of Readability without `NEVER_CALLED`, `NEVER_READ` and the log.
 * @throws Error when one of them is not found once, as after an update
 */
export function withoutUnused(source: string): string {
  const methods = NEVER_CALLED.reduce((text, name) => leaveOut(text, name, methodOf(name)), source);
  const properties = NEVER_READ.reduce((text, name) => leaveOut(text, name, propertyOf(name)), methods);
  return leaveOut(properties, 'log', LOG).replace(LOG_CALL, '');
}

/** Leaves them out of what is built. */
export const slimReadability = () => ({
  name: 'slim-readability',
  transform: (code: string, id: string) => (id === READABILITY ? { code: withoutUnused(code), map: null } : undefined),
});
