import type { Reading } from '../reading/article.ts';

/** Names the schema that describes the file, `docs/reading.schema.json`, which is changed with the version alone. */
const READING_SCHEMA = 'urn:zhengwen:reading:1';

/**
 * The reading as JSON, all of it and nothing else, as `docs/reading.schema.json` describes it. Halves of characters are
 * escaped (ECMA-262, 25.5.2), so that any text is UTF-8.
 */
export const toJson = (reading: Reading): string =>
  `${JSON.stringify({ $schema: READING_SCHEMA, version: 1, reading }, null, 2)}\n`;
