import { isShown, type ReadLine } from '../page/lines.ts';
import { type Box, commonBox } from '../page/page.ts';
import type { EdgeContext } from './edge-context.ts';
import { namedBoxes, setting, settingsOfText } from './settings-of-text.ts';

/** What is asked of a page to judge its short lines. */
export type JudgedPage = Pick<EdgeContext, 'lines' | 'body' | 'title' | 'headerLines' | 'roles'>;

/** What a line's signs are read from: where the page's sentences stand, and how they are set. */
export interface TextPlace {
  readonly roles: EdgeContext['roles'];
  /** The box that the sentences and tables of the text are set in. */
  readonly home: Box;
  /** Their first line and their last, and how many they are. */
  readonly first: number;
  readonly last: number;
  readonly sentences: number;
  /** The boxes that hold one of them. */
  readonly holders: ReadonlySet<Box>;
  /** How the named boxes among those are set. */
  readonly settings: ReadonlySet<string>;
  /** The lines a reader sees, and the place of each among them by its index. */
  readonly shown: readonly ReadLine[];
  readonly places: ReadonlyMap<number, number>;
}

/** The box that sentences are set in; of a single one, the box around its own. */
function homeOf(text: readonly ReadLine[], first: ReadLine): Box {
  const home = text.reduce((box, line) => commonBox(box, line.box), first.box);
  return home.end - home.first > 1 ? home : (home.parent ?? home);
}

function holdersOf(text: readonly ReadLine[]): ReadonlySet<Box> {
  const holders = new Set<Box>();
  for (const line of text)
    for (let box: Box | undefined = line.box; box && !holders.has(box); box = box.parent) holders.add(box);
  return holders;
}

/** Where the text of a page stands, by the lines kept; undefined where no sentence is. */
export function placeOfText(
  { lines, body, roles }: JudgedPage,
  isKept: (line: ReadLine) => boolean,
): TextPlace | undefined {
  const text = lines.slice(body.first, body.end).filter((line) => (line.prose || line.table) && isKept(line));
  const [first] = text;
  if (!first) return undefined;
  const home = homeOf(text, first);
  const shown = lines.filter((line) => isShown(line) && !line.noise);
  return {
    roles,
    home,
    first: first.index,
    last: text.at(-1)?.index ?? first.index,
    sentences: text.length,
    holders: holdersOf(text),
    settings: settingsOfText(text, home),
    shown,
    places: new Map(shown.map(({ index }, place) => [index, place] as const)),
  };
}

/** Lines of no more characters are short as headings and labels are: 相关阅读, 一、总体要求. */
const SHORT = 12;

/** What a neighbour is; `none` at the ends of the page. */
function kindOf(line: ReadLine | undefined): string {
  if (line?.kind !== 'text') return line?.kind ?? 'none';
  if (line.prose) return 'prose';
  if (line.linked) return 'link';
  return line.chars <= SHORT ? 'short' : 'line';
}

/** Where a line stands to the sentences. */
function sideOf({ index }: ReadLine, { first, last }: TextPlace): string {
  if (index < first) return 'above';
  return index > last ? 'below' : 'between';
}

function linkSign({ linked, linkChars }: ReadLine): string {
  if (linked) return 'link';
  return linkChars ? 'part link' : 'no link';
}

/** Whether a line stands in a named box that no sentence is set in a box like. */
const isApart = (box: Box, shared: Box, settings: TextPlace['settings']): boolean =>
  [...namedBoxes(box, shared)].some((each) => !settings.has(setting(each)));

/** Characters of a line that are looked at. */
const LOOK = 40;

/** The characters of a line, each digit as 0. */
const charactersOf = ({ form }: ReadLine): readonly string[] => [
  ...form.text.slice(0, LOOK).replace(/\d/g, '0').replace(/\s+/g, ' '),
];

/**
 * What speaks for a short line being text or none: where it stands, what stands around it, how it is set, its links and its
 * characters. `up` and `down` say how far the box it shares with the sentences is from theirs and from its own.
 */
export function signsOf(line: ReadLine, place: TextPlace): ReadonlySet<string> {
  const { home, roles, settings, shown, places } = place;
  const { box, furniture, index } = line;
  const at = places.get(index) ?? -1;
  const side = sideOf(line, place);
  const shared = commonBox(home, box);
  return new Set([
    side,
    `up ${Math.min(4, home.depth - shared.depth)}`,
    `down ${Math.min(5, box.depth - shared.depth)}`,
    `<${box.tag}>`,
    `in <${box.parent?.tag ?? ''}>`,
    linkSign(line),
    `after ${kindOf(shown[at - 1])}`,
    `before ${kindOf(shown[at + 1])}`,
    ...(isApart(box, shared, settings) ? ['apart', `apart ${side}`] : []),
    ...(roles.has(box) ? ['called furniture'] : []),
    ...(furniture ? ['reads as furniture'] : []),
    ...charactersOf(line),
  ]);
}
