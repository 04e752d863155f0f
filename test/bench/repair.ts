import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { decode } from '../../lib/charset/decode.ts';
import { gbkCode } from '../../lib/repair/bytes/gbk.ts';
import { CharacterModel } from '../../lib/repair/language/character-model.ts';
import { repair } from '../../lib/repair/repair.ts';
import { sharedPath, xinwen } from '../../scripts/corpus.ts';
import { blocks } from '../damage/cases.ts';
import { damage, random } from '../damage/damage.ts';
import { cases, heldBackPages } from './repair-cases.ts';
import { charsetHarm, corpusHarm, type Harm, harm, noHarm } from './repair-harm.ts';
import { addScores, NO_SCORE, type Score, score } from './repair-score.ts';

type Rows = Record<string, string | number>[];
const percent = (part: number, whole: number): number => (whole === 0 ? 100 : Math.round((1e5 * part) / whole) / 1000);

interface Expected {
  readonly published: string;
  readonly body: readonly string[];
  readonly lost: readonly { readonly shown: string; readonly likely: string }[];
}

async function seeds(): Promise<Rows> {
  const rows: Rows = [];
  for (const file of (await readdir(sharedPath('seeds'))).filter((name) => name.endsWith('.txt'))) {
    const text = await readFile(sharedPath(`seeds/${file}`), 'utf8');
    const expected = JSON.parse(
      await readFile(sharedPath(`seeds/${file.replace('.txt', '.expected.json')}`), 'utf8'),
    ) as Expected;
    const result = await repair(text, { published: expected.published });
    const lines = new Set(result.text.split('\n').map((line) => line.trim()));
    const guesses = result.repairs.filter((one) => one.certainty === 'guess' && !one.unresolved);
    rows.push({
      seed: file.slice(0, 3),
      paragraphs: expected.body.length,
      'exactly right': expected.body.filter((paragraph) => lines.has(paragraph)).length,
      'lost places': expected.lost.length,
      offered: expected.lost.filter(({ shown }) =>
        guesses.some((one) => shown.includes(one.before) || one.after === '（'),
      ).length,
      certain: result.repairs.filter((one) => one.certainty === 'certain').length,
      probable: result.repairs.filter((one) => one.certainty === 'probable').length,
    });
  }
  return rows;
}

const scoreRow = (kind: string, total: Score): Record<string, string | number> => ({
  kind,
  damaged: total.aligned + total.misaligned,
  'restored %': percent(total.alignedRestored + total.misalignedRestored, total.aligned + total.misaligned),
  misaligned: total.misaligned,
  'misaligned restored %': percent(total.misalignedRestored, total.misaligned),
  'wrong, certain': total.wrongCertain,
  'wrong, probable': total.wrongProbable,
  'undamaged lost': total.harmed,
});

/** Held-back news damaged in every combination; the model has not seen it. */
async function heldBack(): Promise<Rows> {
  const byComma = new Map<string, Score>();
  let total = NO_SCORE;
  for (const one of await cases(Infinity)) {
    const damaged = damage(one.page, one.options);
    const result = await repair(damaged.text);
    const scored = score(one.page, damaged.touched, result.text, result.repairs);
    total = addScores(total, scored);
    const [comma = ''] = one.kind.split(' ');
    for (const kind of [
      `commas ${comma}`,
      `lost as ${one.options.lost === '?' ? '?' : 'U+FFFD'}`,
      one.options.folded ? 'folded' : 'not folded',
      one.options.dropUserDefined ? 'user-defined dropped' : 'user-defined kept',
      `list of ${one.options.list.length}`,
    ]) {
      byComma.set(kind, addScores(byComma.get(kind) ?? NO_SCORE, scored));
    }
  }
  return [...[...byComma].sort().map(([kind, part]) => scoreRow(kind, part)), scoreRow('all', total)];
}

const harmRow = (texts: string, found: Harm): Record<string, string | number> => ({
  texts,
  characters: found.characters,
  'changed by damage fixes': found.damage.length,
  'offered or marked': found.offered.length,
  'other changes': [...found.other.values()].reduce((sum, count) => sum + count, 0),
  'not idempotent': found.unstable,
});

async function harmlessness(): Promise<{ rows: Rows; width: Rows }> {
  const corpus = await corpusHarm('cn');
  const negatives = noHarm();
  for (const { text } of blocks('negatives.txt')) await harm(text, negatives, '2021-11-06');
  const files = await charsetHarm();
  const rows = [
    harmRow('corpus', corpus),
    harmRow('corpus, cn→tw', await corpusHarm('tw')),
    harmRow('corpus, cn→hk', await corpusHarm('hk')),
    harmRow('charset test files', files),
    harmRow('negatives', negatives),
  ];
  const width: Rows = [];
  for (const found of [corpus, files, negatives]) {
    for (const [change, count] of found.other) {
      width.push({
        change,
        count,
        samples: (found.samples.get(change) ?? []).join(' | ').replaceAll('\n', '⏎').slice(0, 400),
      });
    }
  }
  return { rows, width };
}

const ENCODINGS: Readonly<Record<string, string>> = {
  Big5: 'big5',
  GB18030: 'gb18030',
  GB2312: 'gb18030',
  'utf-8': 'utf-8',
  'utf-8-sig': 'utf-8',
};

async function charset(): Promise<Rows> {
  const rows: Rows = [];
  for (const [folder, encoding] of Object.entries(ENCODINGS)) {
    const files = await readdir(sharedPath(`damage/charset-tests/${folder}`));
    let right = 0;
    for (const file of files) {
      const bytes = new Uint8Array(await readFile(sharedPath(`damage/charset-tests/${folder}/${file}`)));
      if (decode(bytes).encoding === encoding) right++;
    }
    rows.push({ what: folder, right, of: files.length, '%': percent(right, files.length) });
  }
  const big5 = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('big5');
  for (let lead = 0xa1; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.from([lead, trail]));
      if (char.length === 1 && char !== '\ufffd' && !big5.has(char)) big5.set(char, [lead, trail]);
    }
  }
  const gbk = (char: string): readonly number[] => {
    const code = gbkCode(char.charCodeAt(0));
    return [code >> 8, code & 0xff];
  };
  const next = random(11);
  const simplified = (await xinwen()).map(({ text }) => text);
  const traditional = await heldBackPages();
  const pieces = (texts: readonly string[]): string[] =>
    Array.from({ length: 5000 }, () => {
      const text = (texts[Math.floor(next() * texts.length)] ?? '').replace(/[^\u4e00-\u9fff，。、：；“”]/g, '');
      const at = Math.floor(next() * Math.max(1, text.length - 8));
      return text.slice(at, at + 8);
    }).filter((piece) => piece.length === 8);
  const count = (
    what: string,
    texts: readonly string[],
    bytes: (char: string) => readonly number[] | undefined,
  ): void => {
    const encoded = pieces(texts).flatMap((piece) => {
      const all = [...piece].map(bytes);
      return all.every((one) => one !== undefined)
        ? [{ piece, bytes: Uint8Array.from(all.flatMap((one) => one ?? [])) }]
        : [];
    });
    const right = encoded.filter((one) => decode(one.bytes).text === one.piece).length;
    rows.push({ what: `8 characters, ${what}`, right, of: encoded.length, '%': percent(right, encoded.length) });
  };
  count('GBK, simplified', simplified, gbk);
  count('GBK, traditional', traditional, gbk);
  count('Big5', traditional, (char) => big5.get(char));
  count('UTF-8', simplified, (char) => [...new TextEncoder().encode(char)]);
  return rows;
}

async function speed(): Promise<Rows> {
  const rows: Rows = [];
  const table = new Uint8Array(
    await readFile(new URL('../../lib/repair/language/character-model.bin', import.meta.url)),
  );
  // Processor time: what else the machine does must not count.
  const time = async (run: () => unknown): Promise<number> => {
    const from = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(from);
    return Math.round((user + system) / 100) / 10;
  };
  rows.push({ what: 'model.bin, bytes gzipped', value: gzipSync(table, { level: 9 }).length });
  rows.push({ what: 'table load, ms', value: await time(() => new CharacterModel(table)) });
  const all = (await heldBackPages()).join('\n');
  const clean = all.slice(0, 100_000);
  await repair(clean);
  rows.push({ what: 'clean 100,000 characters, ms', value: await time(() => repair(clean)) });
  const [, worst] = await cases(12);
  if (worst) {
    for (const size of [100_000, 200_000, 400_000]) {
      const { text } = damage(all.slice(0, size), { ...worst.options, comma: 'invisible', dropUserDefined: true });
      rows.push({ what: `damaged ${size} characters, ms`, value: await time(() => repair(text)) });
    }
  }
  return rows;
}

/** Quality and speed of damage repair and of the charset decision. Needs the folder of third-party texts. */
export async function bench(): Promise<{ name: string; rows: Rows }[]> {
  const timing = await speed();
  const { rows, width } = await harmlessness();
  return [
    { name: 'repair: seeds', rows: await seeds() },
    { name: 'repair: held-back news, damaged', rows: await heldBack() },
    { name: 'repair: harmlessness', rows },
    { name: 'repair: changes by width and control fixes', rows: width },
    { name: 'charset', rows: await charset() },
    { name: 'repair: speed and weight', rows: timing },
  ];
}

if (import.meta.main) {
  for (const { name, rows } of await bench()) {
    console.log(name);
    console.table(rows);
  }
}
