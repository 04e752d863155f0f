import type { Reading } from '../../reading/article.ts';
import { safeLink } from '../../reading/safe-link.ts';
import { openingWords } from '../opening-words.ts';
import { soundText } from '../sound-text.ts';

/** What a reference is to say beside what the page gives. */
export interface CiteOptions {
  /** The day the page was consulted; without it none is given. */
  readonly now?: Date;
}

/** A day, or the month or year that is all there is. */
export interface PartialDate {
  readonly year: number;
  /** 1 for January. */
  readonly month?: number;
  readonly day?: number;
}

/**
 * What any form of reference is made of: each element on one line, as the page gives it, absent where it does not. Names
 * are whole: which part of 欧阳明 is the family's is not ours to guess, nor how it is read in Latin letters.
 */
export interface Reference {
  /** '' where the page gives none. */
  readonly title: string;
  readonly subtitle?: string;
  /** The words its text begins with, with … where it goes on; of a work without a title alone. */
  readonly opening?: string;
  /** 发文字号. */
  readonly number?: string;
  readonly people: readonly string[];
  /** The body that is responsible where no person is named: who issued it, else who brought it out. */
  readonly body?: string;
  /** Who brought it out, where that is not who is responsible for it. */
  readonly site?: string;
  readonly published?: PartialDate;
  readonly consulted?: PartialDate;
  readonly url?: string;
}

/** A text as an element: on one line, without control characters and halves of characters. */
const elementOf = (text = ''): string => soundText(text).replace(/\s+/g, ' ').trim();

/** 本站原创, 本網綜合, 网络: a page that speaks of itself, or of nobody, names no one who is responsible. */
const NOBODY =
  /^(?:(?:本[站网網报報刊]|(?:互联|互聯)?[网網][络絡路上]?)(?:原[创創]|[综綜]合|[转轉][载載]|整理|[编編][辑輯]|[讯訊]|消息)?|原[创創]|[转轉][载載]|[综綜]合(?:整理)?)$/;

const sourceOf = (reading: Reading): string => {
  const source = elementOf(reading.source);
  return NOBODY.test(source) ? '' : source;
};

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])/;

/** The date of an ISO date as precise as it is; `undefined` for what names no day, month or year of the calendar. */
function dateOf(iso = ''): PartialDate | undefined {
  const [, year, month, day] = DATE.exec(iso) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
  return { year: y, ...(month !== undefined && { month: m }), ...(day !== undefined && { day: d }) };
}

const today = (date: Date): PartialDate => ({
  year: date.getFullYear(),
  month: date.getMonth() + 1,
  day: date.getDate(),
});

/**
 * An address as RFC 3986, 2 has it: browsers leave signs in a query that no address holds, and a brace would end a field of
 * BibTeX. Where it leads stays the same.
 */
function bareUrl(address: string): string | undefined {
  const url = safeLink(address);
  // The host of [::1] keeps its brackets.
  const [, host = '', rest = ''] = /^(\w+:(?:\/\/[^/?#]*)?)(.*)$/s.exec(url ?? '') ?? [];
  const encode = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  return url && host + rest.replace(/[[\]{}|\\^`<>"\s]/g, encode);
}

function openingOf({ blocks }: Reading): string {
  const { words = '', goesOn = false } = openingWords(blocks) ?? {};
  return words && goesOn ? `${words}…` : words;
}

/** The elements of a reference to a reading. */
export function referenceOf(reading: Reading, { now }: CiteOptions = {}): Reference {
  const people = reading.authors.map(elementOf).filter(Boolean);
  const [source, issuer] = [sourceOf(reading), elementOf(reading.issuer)];
  const given = elementOf(reading.documentNumber);
  const titles = [reading.title, reading.subtitle].map(elementOf).filter(Boolean);
  // Without a title, what stands below it is the title; else the number, by which offices call it.
  const [title = given, subtitle] = titles;
  const number = titles.length > 0 ? given : '';
  const opening = title === '' ? openingOf(reading) : '';
  const body = people.length > 0 ? '' : issuer || source;
  const site = source === body || (people.length === 1 && people[0] === source) ? '' : source;
  const published = dateOf(reading.published);
  const url = bareUrl(reading.url);
  return {
    title,
    ...(subtitle && { subtitle }),
    ...(opening && { opening }),
    ...(number && { number }),
    people,
    ...(body && { body }),
    ...(site && { site }),
    ...(published && { published }),
    ...(now && { consulted: today(now) }),
    ...(url && { url }),
  };
}

/** `2021-07-03`, `2021-07` or `2021`. */
export const isoDate = ({ year, month, day }: PartialDate): string =>
  [
    String(year).padStart(4, '0'),
    ...[month, day].flatMap((part) => (part ? [String(part).padStart(2, '0')] : [])),
  ].join('-');

/** Those responsible: people, else a body. */
export const responsible = ({ people, body }: Reference): readonly string[] =>
  people.length > 0 || body === undefined ? people : [body];
