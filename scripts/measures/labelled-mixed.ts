import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { sharedPath } from '../corpus.ts';
import type { Label, Labelled } from './labelled-texts.ts';

/** One line of the corpus of public texts of many genres. */
export interface MixedText {
  readonly genre: string;
  /** Empty where the text has none. */
  readonly title?: string | null;
  /** Paragraphs joined by line feeds. */
  readonly text: string;
}

/** The labels of one text of the corpus: where it is, and offsets into it. They hold no text, which is others'. */
export interface MixedLabels {
  readonly name: string;
  /** What sort of text it is, in English words. */
  readonly genre: string;
  /** The corpus's own word for its genre. */
  readonly kind: string;
  /** The line of the corpus, from 1. */
  readonly line: number;
  /** By `hashOf`: tells that the line holds the text that was labelled. */
  readonly hash: string;
  /** [from, until) of the paragraphs that were labelled, where not all were. */
  readonly paragraphs?: readonly [number, number];
  /** Offsets are UTF-16 units of what `textOf` gives. */
  readonly measures: readonly Label[];
}

const CORPUS = 'corpus/official-mixed.jsonl.xz';

/** What these labels need, and where it comes from, in one sentence. */
const NEEDS =
  `needs ${CORPUS} (public texts of many genres, one JSON object {genre, title, text, source, script} a line; they are ` +
  'under no open licence, so they are read here and never shipped) in ../shared beside the checkout, or in the folder ' +
  'that SHARED names, and the program xz';

/** The texts of the corpus, in the order of its lines. Throws a sentence that says what is missing. */
export async function mixedTexts(): Promise<readonly MixedText[]> {
  const { stdout } = await promisify(execFile)('xz', ['-dc', sharedPath(CORPUS)], { maxBuffer: 1 << 28 }).catch(
    (cause) => {
      throw new Error(`This ${NEEDS}.`, { cause });
    },
  );
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as MixedText);
}

/** Twelve hexadecimal digits that tell a text and its title from another. */
export const hashOf = ({ title, text }: MixedText): string =>
  createHash('sha256')
    .update(`${title ?? ''}\n${text}`)
    .digest('hex')
    .slice(0, 12);

/**
 * The labelled part of a text: its title, then its paragraphs from `from` to before `until`. A title that the corpus made of
 * the text's first words is left out, as no page shows it.
 */
export function textOf({ title, text }: MixedText, [from, until]: readonly [number, number?] = [0]): string {
  const paragraphs = text.split('\n').slice(from, until);
  return (title && !text.startsWith(title) ? [title, ...paragraphs] : paragraphs).join('\n');
}

/** The committed labels: of one reader, and of a second who labelled blind before his texts were trained on. */
const FILES = ['measures-mixed.json', 'measures-mixed-2.json'] as const;

/** All committed labels. */
export const readMixedLabels = (): readonly MixedLabels[] =>
  FILES.flatMap(
    (file) => JSON.parse(readFileSync(new URL(`../../test/${file}`, import.meta.url), 'utf8')) as MixedLabels[],
  );

/**
 * Labels with their texts, read from the corpus. Throws where a line does not hold the text that was labelled: the corpus
 * is another version, and the offsets would mark anything.
 */
export const labelledMixed = (texts: readonly MixedText[], labels = readMixedLabels()): Labelled[] =>
  labels.map(({ name, genre, line, hash, paragraphs, measures }) => {
    const item = texts[line - 1];
    if (item === undefined) throw new Error(`${name}: ${CORPUS} has no line ${line}, only ${texts.length}`);
    const seen = hashOf(item);
    if (seen !== hash)
      throw new Error(
        `${name}: line ${line} of ${CORPUS} holds another text (${seen}) than was labelled (${hash}); it is not the ` +
          'version of the corpus that the labels are for',
      );
    return { name, genre, text: textOf(item, paragraphs), measures };
  });
