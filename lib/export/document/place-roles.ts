import type { Attachment, Block, Reading } from '../../reading/article.ts';
import { type OutlineEntry, outlineOf } from '../../reading/outline-of.ts';
import { runsOf, textOf } from '../../reading/paragraphs.ts';
import { canon } from '../../text/canonical-clause.ts';
import { ordinalAt } from '../../text/ordinal-at.ts';
import { closingRoles } from './closing-roles.ts';
import type { FaceName, Role } from './official-format.ts';
import type { PlacedRole } from './placed-role.ts';

/** Paragraphs by their blocks, canonical and trimmed; `undefined` for what is no paragraph. */
type Texts = readonly (string | undefined)[];

/** Longest head that opens a paragraph, in characters without its ordinal: a longer one is a sentence. */
const LONGEST_HEAD = 24;
/** What a head has not and a sentence has: a comma, and somebody who must (各乡镇要…); 主要任务 and 工作要求 are none. */
const SENTENCE = /[，：]|(?<![主重需])要(?![求点素])|不得|[应须]/;
/** Longest line of 第一章 总则. */
const LONGEST_CHAPTER = 40;

/** Of `ordinalAt`'s levels, those that 7.3.3 names: 一、 （一） 1. （1） */
const LEVELS: readonly number[] = [3, 4, 5, 6];
const HEADINGS = ['heading1', 'heading2', 'heading3', 'heading4'] as const;
/** 7.3.3: 第一层用黑体字、第二层用楷体字. The others have the face of the body. */
const HEAD_FACES: Readonly<Record<number, FaceName>> = { 3: 'bold', 4: 'kai' };

/** 7.2.5: 云溪政办发〔2021〕7号, canonical. */
const NUMBER = /^[^，。；：、]{2,24}（(?:19|20)\d\d）第?\d{1,5}号$/;

/** 主送机关, 7.3.2: names of offices and a colon at the end; no sentence. */
const ADDRESSEE = /^[^。；！？\d]{2,300}：$/;
/** What the name of an office ends with. */
const OFFICE = /[府委办室厅局部院会队所处科署行社站司团校学组馆台门]$/;
/** What the name of others who are addressed ends with: 有关单位, 企业, 同志们. */
const ADDRESSED = /[位构业员们]$/;

/** A file that hangs on the article says nothing of where its text ends. */
function lineOf(block: Block): string | undefined {
  if (block.kind === 'attachment') return '';
  return block.kind === 'paragraph' ? canon(textOf(block.runs)).trim() : undefined;
}

const fileLine = ({ runs }: Attachment): string => canon(textOf(runs)).trim();

/** Whether a text is a line of addressees: each of them an office, or 各… of something. */
function isAddressee(text: string): boolean {
  if (!ADDRESSEE.test(text)) return false;
  const names = text.slice(0, -1).split(/[，、]/);
  return names.every((name) => /^各/.test(name) || OFFICE.test(name.trim()) || ADDRESSED.test(name.trim()));
}

/** 第一章 总则 as a line of its own. */
function chapterRole(text: string, level: number): PlacedRole | undefined {
  const isLine = text.length <= LONGEST_CHAPTER && !/[。；！？，]/.test(text);
  return isLine ? { role: level === 0 ? 'chapter' : 'section' } : undefined;
}

/** A paragraph that a chapter, a section or one of the first two levels opens. */
function numberedRole(text: string, entry: OutlineEntry | undefined): PlacedRole | undefined {
  const lead = text.length - text.trimStart().length;
  const ordinal = ordinalAt(text, lead);
  if (!ordinal) return undefined;
  if (ordinal.level < 2) return chapterRole(text.trim(), ordinal.level);
  const face = HEAD_FACES[ordinal.level];
  if (!face || entry?.start !== lead) return undefined;
  const [head, rest] = [text.slice(lead + ordinal.length, entry.end), text.slice(entry.end).trim()];
  const isHead = head.length <= LONGEST_HEAD && !SENTENCE.test(head) && rest.startsWith('。');
  // A whole line without a stop is a heading; with one it is, unless it goes on like a sentence.
  if (rest === '' || (isHead && rest === '。')) return { role: HEADINGS[LEVELS.indexOf(ordinal.level)] ?? 'body' };
  return isHead ? { role: 'body', head: { end: text.indexOf('。', entry.end) + 1, face } } : undefined;
}

/** A heading of the page: by its ordinal where it has one, else by its place in the outline. */
function headingRole(text: string, entry: OutlineEntry | undefined): Role {
  const ordinal = ordinalAt(text.trimStart());
  if (ordinal && ordinal.level < 2) return ordinal.level === 0 ? 'chapter' : 'section';
  const at = ordinal ? LEVELS.indexOf(ordinal.level) : -1;
  const level = at < 0 ? (entry?.level ?? 1) : at + 1;
  return HEADINGS[Math.min(level, HEADINGS.length) - 1] ?? 'heading1';
}

/** Where the addressees stand: before all else but the number. */
function addresseeAt(texts: Texts, isNumber: (text: string) => boolean): number {
  const first = texts.findIndex((text) => text === undefined || (text !== '' && !isNumber(text)));
  return isAddressee(texts[first] ?? '') ? first : -1;
}

function roleOf(block: Block, entry: OutlineEntry | undefined): PlacedRole {
  if (block.kind === 'quote') return { role: 'quote' };
  const text = canon(textOf(runsOf(block)[0] ?? []));
  if (block.kind === 'heading') return { role: headingRole(text, entry) };
  if (block.kind !== 'paragraph') return { role: 'body' };
  const numbered = block.align ? undefined : numberedRole(text, entry);
  return numbered ?? { role: block.align === 'center' ? 'centred' : (block.align ?? 'body') };
}

/** What each block is, by its place: told by its text, its ordinal or its page. What nothing tells is body. */
export function placeRoles({ blocks, documentNumber, issuer }: Reading): readonly PlacedRole[] {
  const entries = new Map<number, OutlineEntry>();
  for (const entry of outlineOf(blocks)) if (!entries.has(entry.block)) entries.set(entry.block, entry);
  const texts: Texts = blocks.map(lineOf);
  const number = canon(documentNumber ?? '').trim();
  const isNumber = (text: string): boolean => text !== '' && (text === number || NUMBER.test(text));
  const addressee = addresseeAt(texts, isNumber);
  const files = new Map(blocks.flatMap((block, at) => (block.kind === 'attachment' ? [[at, fileLine(block)]] : [])));
  const closing = closingRoles(texts, files, {
    issuer: canon(issuer ?? '').trim(),
    isOffice: (text) => OFFICE.test(text),
  });
  return blocks.map((block, index) => {
    if (index === addressee) return { role: 'addressee' };
    if (isNumber(texts[index] ?? '')) return { role: 'number' };
    return closing.get(index) ?? roleOf(block, entries.get(index));
  });
}
