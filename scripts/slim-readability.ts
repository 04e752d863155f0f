import { createRequire } from 'node:module';

/*
 * Readability without the methods that our use of it never calls: half of its size in the script that a click puts into
 * a page. We ask it which lines are the article, of a sketch that holds no scripts, pictures or metadata, and clean
 * nothing (`lib/extract/body/readability-candidate.ts`); these are the methods for the rest. A test compares what both
 * say of the fixtures.
 */
const NEVER_CALLED = [
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

/** The file that holds Readability, as the bundler names it. */
export const READABILITY = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');

/**
 * The source of Readability without `NEVER_CALLED`.
 * @throws Error when one of them is not found once, as after an update
 */
export function withoutUnused(source: string): string {
  return NEVER_CALLED.reduce((text, name) => {
    const parts = text.split(new RegExp(`^  ${name}\\([^)]*\\) \\{\\n[^]*?^  \\},\\n`, 'm'));
    if (parts.length !== 2) throw new Error(`Readability: ${name} found ${parts.length - 1} times`);
    return parts.join('');
  }, source);
}

/** Leaves them out of what is built. */
export const slimReadability = () => ({
  name: 'slim-readability',
  transform: (code: string, id: string) => (id === READABILITY ? { code: withoutUnused(code), map: null } : undefined),
});
