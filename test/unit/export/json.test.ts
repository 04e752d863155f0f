import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../../lib/export/to-json.ts';
import { read } from '../../../lib/read.ts';
import { CATEGORIES, type Reading } from '../../../lib/reading/article.ts';
import { convertReading } from '../../../lib/reading/convert-reading.ts';
import { loadConverter } from '../../../lib/script/convert.ts';
import { reading as hostile } from '../../hostile/readings.ts';
import { EVERY_BLOCK } from './every-block.ts';
import { MIRROR } from './mirror-reading.ts';

const schema = JSON.parse(readFileSync(new URL('../../../docs/reading.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ strict: true, allowUnionTypes: false, validateFormats: false }).compile(schema);

/** What the schema says against a file; none where it is as described. */
function faults(file: unknown): readonly string[] {
  validate(file);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
const written = (reading: Reading): unknown => JSON.parse(toJson(reading));

const folder = new URL('../../articles/', import.meta.url);
async function readFixture(name: string): Promise<Reading> {
  const html = readFileSync(new URL(`${name}/page.html`, folder), 'utf8');
  return read(new JSDOM(html, { url: 'http://www.yunxi.example/x/1.html' }).window.document);
}

type Change = readonly [path: string, changed: unknown];

/** A file with one thing in it changed in each possible place, and where. */
function changes(value: unknown, path = ''): readonly Change[] {
  if (Array.isArray(value)) {
    const within = value.flatMap((one, index) =>
      changes(one, `${path}/${index}`).map(([at, changed]): Change => [at, value.with(index, changed)]),
    );
    return [[path, { list: value }], ...within];
  }
  if (typeof value !== 'object' || value === null) return [[path, typeof value === 'string' ? 1 : String(value)]];
  const within = Object.entries(value).flatMap(([key, one]) =>
    changes(one, `${path}/${key}`).map(([at, changed]): Change => [at, { ...value, [key]: changed }]),
  );
  return [[path, [value]], [`${path}+`, { ...value, unknown: 1 }], ...within];
}

describe('the schema of a reading', () => {
  it.each(readdirSync(folder))('describes %s', async (name) => {
    const reading = await readFixture(name);
    expect(faults(written(reading))).toEqual([]);
    expect((written(reading) as { reading: Reading }).reading).toEqual(reading);
  });

  it('describes readings made by hand, converted and hostile ones', async () => {
    const converted = await convertReading(MIRROR, await loadConverter('tw'));
    for (const reading of [EVERY_BLOCK, MIRROR, converted]) expect(faults(written(reading))).toEqual([]);
    fc.assert(
      fc.property(hostile, (reading) => {
        expect(faults(written(reading))).toEqual([]);
      }),
    );
  });

  it('allows nothing else: no other type, no field that is not named', async () => {
    const reading = { ...MIRROR, ...(await readFixture('gov-notice-info-table')), measures: MIRROR.measures };
    const let_through = [...changes(written({ ...reading, blocks: EVERY_BLOCK.blocks, repairs: MIRROR.repairs }))]
      .filter(([, changed]) => validate(changed))
      .map(([path]) => path);
    expect(let_through).toEqual([]);
  });

  it('names the categories that there are', () => {
    expect(schema.definitions.measure.properties.category.enum).toEqual(CATEGORIES);
  });
});

it('is UTF-8 whatever the text', () => {
  expect(toJson({ ...MIRROR, title: '半\ud842' }).isWellFormed()).toBe(true);
});
