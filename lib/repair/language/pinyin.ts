import { fold } from '../../script/tables/fold.ts';
import { ANNOTATED, LIKELY, POSSIBLE } from './annotated-readings.ts';

/** A toned or toneless syllable, as a note holds it; ɡ and ɑ are the forms GBK has in its pinyin row. */
export const SYLLABLE = 'a-zɡɑāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüêńňǹḿ';

const MARKS = /[\u0300-\u036f]/g;

/** The syllable in one spelling: lower case, composed, GBK's ɡ and ɑ as letters. */
export const normalSyllable = (note: string): string =>
  note.normalize('NFC').toLowerCase().replaceAll('ɡ', 'g').replaceAll('ɑ', 'a');

/** Without tone: `huì` is `hui`, `lǜ` is `lu`. */
export const toneless = (syllable: string): string => syllable.normalize('NFD').replace(MARKS, '');

const INITIALS = 'zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]';
const FINALS =
  'iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u|n|ng|m';
const WHOLE = new RegExp(`^(?:(?:${INITIALS})?(?:${FINALS})|r)$`);

const syllables = new Map<string, boolean>();

/** Whether letters are a Mandarin syllable at all: `(ngbjxym)` and `(abc)` are none. */
export function isSyllable(note: string): boolean {
  const known = syllables.get(note);
  if (known !== undefined) return known;
  const is = WHOLE.test(toneless(note));
  // There are some 1,600 with their tones; letters that are none are not worth remembering.
  if (is) syllables.set(note, is);
  return is;
}

function parse(groups: string): Map<string, string> {
  const readings = new Map<string, string>();
  for (const group of groups.split(' ')) {
    const at = group.search(/[\u3400-\u9fff]/);
    for (const char of group.slice(at)) readings.set(char, group.slice(0, at));
  }
  return readings;
}

let annotated: ReadonlyMap<string, string> | undefined;
let likely: ReadonlyMap<string, string> | undefined;

/** The fixed reading of a character known to be annotated on damaged pages. */
export function annotatedReading(char: string): string | undefined {
  annotated ??= parse(ANNOTATED);
  return annotated.get(char);
}

/** A reading of a frequent traditional character not yet seen annotated. */
export function likelyReading(char: string): string | undefined {
  likely ??= parse(LIKELY);
  return likely.get(char);
}

let possible: ReadonlyMap<string, string> | undefined;

/** The further traditional forms of common characters with a reading: 闆 bǎn, 摺 zhé. A list not seen yet may hold any. */
export function possibleWith(reading: string): string {
  possible ??= new Map(
    POSSIBLE.split(' ').map((group) => {
      const at = group.search(/[\u3400-\u9fff]/);
      return [group.slice(0, at), group.slice(at)] as const;
    }),
  );
  return possible.get(reading) ?? '';
}

let byReading: Map<string, string[]> | undefined;

/** The characters of the known and likely lists with this reading. */
export function annotatedWith(reading: string): readonly string[] {
  if (!byReading) {
    annotated ??= parse(ANNOTATED);
    likely ??= parse(LIKELY);
    byReading = new Map();
    for (const [char, own] of [...annotated, ...likely]) byReading.set(own, [...(byReading.get(own) ?? []), char]);
  }
  return byReading.get(reading) ?? [];
}

let traditional: ReadonlyMap<string, string> | undefined;

/** The form of the known and likely lists for a simplified character, itself where there is none: 会 is on them as 會. */
export function traditionalOf(char: string): string {
  if (!traditional) {
    annotated ??= parse(ANNOTATED);
    likely ??= parse(LIKELY);
    traditional = new Map([...likely.keys(), ...annotated.keys()].map((form) => [fold(form), form]));
  }
  return traditional.get(char) ?? char;
}
