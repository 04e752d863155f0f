import type { Picture } from '../picture.ts';

/** Word keeps no more lists than this apart; the numbers of further ones are typed. */
const MOST_LISTS = 2000;
/** Addresses a document links to; a file with more takes minutes to open. */
const MOST_LINKS = 10_000;
/** Word counts no list from a higher number. */
const HIGHEST_START = 32_767;
/** ISO 29500-1, 17.9.3: levels are 0 to 8. */
const DEEPEST = 8;

/** The list of all bullets; numbered lists come after it. */
const BULLETS = 1;

/** Where a paragraph stands in a list of the document. */
export interface ListPlace {
  readonly list: number;
  readonly level: number;
}

/** A numbered list: where its numbers are counted, and from which. */
export interface NumberedList extends ListPlace {
  readonly start: number;
}

/** What a document's text refers to and the document holds elsewhere, gathered while the text is written. */
export class DocumentParts {
  readonly #links = new Map<string, string>();
  readonly #lists: NumberedList[] = [];
  readonly #pictures: Picture[] = [];

  /** The id of a link to an address; `undefined` where there are too many. */
  linkTo(address: string): string | undefined {
    const known = this.#links.get(address);
    if (known !== undefined || this.#links.size >= MOST_LINKS) return known;
    const id = `rIdLink${this.#links.size + 1}`;
    this.#links.set(address, id);
    return id;
  }

  /** A bullet at a depth. */
  bullet(depth: number): ListPlace {
    return { list: BULLETS, level: Math.min(depth, DEEPEST) };
  }

  /** A new numbered list; `undefined` where there are too many, and for a number that none begins with. */
  numbers(depth: number, start: number): ListPlace | undefined {
    const isStart = Number.isInteger(start) && start >= 0 && start <= HIGHEST_START;
    if (!isStart || this.#lists.length >= MOST_LISTS) return undefined;
    const list = { list: BULLETS + this.#lists.length + 1, level: Math.min(depth, DEEPEST), start };
    this.#lists.push(list);
    return list;
  }

  /** Takes a picture in; its number, from 1. */
  addPicture(picture: Picture): number {
    return this.#pictures.push(picture);
  }

  /** The addresses linked to, with their ids. */
  get links(): readonly (readonly [address: string, id: string])[] {
    return [...this.#links];
  }

  get lists(): readonly NumberedList[] {
    return this.#lists;
  }

  get pictures(): readonly Picture[] {
    return this.#pictures;
  }
}

/** The id of a picture's relationship. */
export const pictureId = (number: number): string => `rIdPicture${number}`;

/** Where a picture lies in the package, beside the text. */
export const pictureFile = (number: number, { type }: Picture): string => `media/picture${number}.${type}`;
