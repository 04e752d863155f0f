import { createRequire } from 'node:module';

/*
 * What citation-js reads of a reference. It has no types, and is told to keep the case of titles (its default).
 */

/** An item of CSL-JSON, as far as we write it. */
export interface Item {
  readonly title?: string;
  readonly author?: readonly { readonly literal?: string; readonly family?: string; readonly given?: string }[];
  readonly URL?: string;
  readonly issued?: { readonly 'date-parts'?: readonly (readonly (number | string)[])[] };
  readonly accessed?: { readonly 'date-parts'?: readonly (readonly (number | string)[])[] };
  readonly number?: string;
  readonly note?: string;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly type?: string;
}

const require = createRequire(import.meta.url);
const { plugins } = require('@citation-js/core') as {
  readonly plugins: { readonly input: { readonly chain: (text: string, options: object) => readonly Item[] } };
};
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

/** The items of a text in one of the forms it knows: BibTeX, RIS, CSL-JSON. */
export const readBack = (text: string, forceType: string): readonly Item[] =>
  plugins.input.chain(text, { forceType, generateGraph: false });

/** The names as they were written: each whole. */
export const namesIn = ({ author = [] }: Item): readonly string[] =>
  author.map(({ literal, family, given }) => literal ?? [family, given].filter(Boolean).join(' '));
