import type { Format } from '../format.ts';
import { cite } from './cite.ts';
import { toApa } from './to-apa.ts';
import { toBibtex } from './to-bibtex.ts';
import { toChicago } from './to-chicago.ts';
import { toCslJson } from './to-csl-json.ts';
import { toRis } from './to-ris.ts';

/** The references to a reading, in the order offered: those for a list of references, then those for programs. */
export const CITATION_FORMATS = [
  { name: 'gbt7714', group: 'citation', copies: 'text', write: cite },
  { name: 'apa', group: 'citation', copies: 'text', write: toApa },
  { name: 'chicago', group: 'citation', copies: 'text', write: toChicago },
  {
    name: 'bibtex',
    group: 'citation',
    copies: 'text',
    file: { extension: 'bib', type: 'application/x-bibtex' },
    write: toBibtex,
  },
  {
    name: 'ris',
    group: 'citation',
    copies: 'text',
    file: { extension: 'ris', type: 'application/x-research-info-systems' },
    write: toRis,
  },
  {
    name: 'csl-json',
    group: 'citation',
    copies: 'text',
    // Beside the reading's own .json
    file: { extension: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
    write: toCslJson,
  },
] as const satisfies readonly Format[];
