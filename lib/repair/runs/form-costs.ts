import { foldUnit } from '../../script/tables/fold.ts';
import { gbkCode, isSimplifiedOnly } from '../bytes/gbk.ts';
import { annotatedReading, likelyReading } from '../language/pinyin.ts';

/** Nats for a character of the script that the page is not in: the mirror converted every character by one table. */
const WRONG_SCRIPT = 5;
/** Nats for a traditional character that no list of notes is known to hold. */
const UNLISTED = 1.5;
/** Nats for what is no Chinese character and stands nowhere else on the page. */
const STRANGE = 4;

/** What certain characters cost on every page: letters and digits seldom come from the wrong bytes, clause marks do. */
const FIXED: readonly (readonly [characters: string, nats: number])[] = [
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz', 3.2],
  ['0123456789', 2.3],
  ['，。、；：“”（）《》—…！·％', 0],
  ['?？\ufffd', 5],
  ['\u3000', 8],
];

function hanCost(unit: number, traditional: boolean): number {
  const isTraditional = foldUnit(unit) !== unit;
  if (!traditional) return isTraditional ? WRONG_SCRIPT : 0;
  if (isSimplifiedOnly(unit)) return WRONG_SCRIPT;
  const char = String.fromCharCode(unit);
  return isTraditional && !annotatedReading(char) && !likelyReading(char) ? UNLISTED : 0;
}

/** What a character of GBK costs on a page of a script, whatever the page shows; 0 for what GBK has not. */
function costOf(unit: number, traditional: boolean): number {
  if (unit !== 0 && gbkCode(unit) === 0) return 0;
  return unit < 0x4e00 || unit > 0x9fff ? STRANGE : hanCost(unit, traditional);
}

/** Stands for a cost that was not asked for yet. */
const UNASKED = -1;

/** The costs of a script, each worked out when first asked for: of 24,000 characters a page asks for some 2,000. */
function makeCosts(): Float32Array {
  const costs = new Float32Array(0x10000).fill(UNASKED);
  for (const [characters, nats] of FIXED) for (const char of characters) costs[char.charCodeAt(0)] = nats;
  return costs;
}

const made = new Map<boolean, Float32Array>();

/** One entry a UTF-16 unit: 1 for what costs the same on every page. */
const fixed = new Uint8Array(0x10000);
for (const [characters] of FIXED) for (const char of characters) fixed[char.charCodeAt(0)] = 1;

/**
 * Nats a character costs beyond what the model says: for a form of the wrong script, for what official prose has no use
 * for. What the page shows elsewhere costs nothing more.
 */
export class FormCosts {
  readonly #costs: Float32Array;
  readonly #isTraditional: boolean;
  /** One bit a UTF-16 unit: the page shows it, and it costs nothing for that. */
  readonly #seen = new Uint32Array(0x800);

  /**
   * @param traditional the page is in traditional characters
   * @param text what the page shows, notes removed
   */
  constructor(traditional: boolean, text: string) {
    this.#costs = made.get(traditional) ?? makeCosts();
    this.#isTraditional = traditional;
    made.set(traditional, this.#costs);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (fixed[unit] === 0) this.#seen[unit >> 5] = (this.#seen[unit >> 5] ?? 0) | (1 << (unit & 31));
    }
  }

  /** Cost of a UTF-16 unit. */
  of(unit: number): number {
    if (((this.#seen[unit >> 5] ?? 0) >>> (unit & 31)) & 1) return 0;
    const known = this.#costs[unit] ?? 0;
    return known === UNASKED ? this.#work(unit) : known;
  }

  #work(unit: number): number {
    this.#costs[unit] = costOf(unit, this.#isTraditional);
    return this.#costs[unit] ?? 0;
  }
}
