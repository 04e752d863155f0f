import type { ReaderModel } from '../../../components/use-reader.ts';
import type { Services } from '../../../lib/app/services.ts';
import type { Reading } from '../../../lib/reading/article.ts';
import { partsOf } from '../../../lib/reading/body-parts.ts';
import { NO_DECISIONS } from '../../../lib/reading/decide.ts';
import { outlineOf } from '../../../lib/reading/outline-of.ts';
import { paragraphsOf } from '../../../lib/reading/paragraphs.ts';
import { NO_CORRECTIONS } from '../../../lib/reading/table/correction.ts';

const nothing = (): void => {};

/** Services of which each call fails the test: a view that is only drawn asks for none. */
export const NO_SERVICES = new Proxy({} as Services, {
  get: (_, name) => () => {
    throw new Error(`asked for ${String(name)}`);
  },
});

/** What the reader shows of a reading, in the page's own script, with nothing decided. */
export const modelOf = (reading: Reading, more: Partial<ReaderModel> = {}): ReaderModel => ({
  reading,
  script: 'source',
  state: 'ready',
  paragraphs: paragraphsOf(reading.blocks),
  parts: partsOf(reading.blocks),
  measures: reading.measures,
  finding: 'ready',
  outline: outlineOf(reading.blocks),
  phrases: [],
  own: { marks: [], count: 0 },
  setOwn: nothing,
  decisions: NO_DECISIONS,
  shownDecisions: NO_DECISIONS,
  setDecisions: nothing,
  corrections: NO_CORRECTIONS,
  uncorrected: reading,
  shownSource: reading,
  setCorrections: nothing,
  ...more,
});
