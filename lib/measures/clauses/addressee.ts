import { listWords } from '../rules/list-words.ts';
import { ADDRESSEES } from './words/addressees.ts';

const WORDS: ReadonlySet<string> = new Set(listWords(ADDRESSEES));
const LONGEST_WORD = Math.max(...Array.from(WORDS, ({ length }) => length));

/** What may stand behind the word: 各县（市、区）都. */
const TAILS = [/(?:都|均|也|还|一定|务必|更)$/, /（[^）]{1,12}）$/] as const;

/** Whether a text ends with a word for those who are addressed; a search by expression tries each word at each place. */
function endsWithWord(text: string): boolean {
  for (let size = Math.min(LONGEST_WORD, text.length); size > 0; size--) {
    if (WORDS.has(text.slice(-size))) return true;
  }
  return false;
}

/** As `endsWithWord`, whatever of `tails` stands behind the word, in their order from the end. */
function endsAddressed(text: string, [tail, ...further]: readonly RegExp[] = TAILS): boolean {
  if (!tail) return endsWithWord(text);
  const without = text.replace(tail, '');
  return endsAddressed(text, further) || (without !== text && endsAddressed(without, further));
}

/** What stands before a modal and is no addressee: 工作要…, 建设要…, 特别要…, 但要…. */
const NOT =
  /^(?:对|把|将|在|从|以|按|为|通过|针对|根据|结合|围绕|因|当|如|若|凡|但|而|既|不仅|所以|因此|同时|今年|明年|下一步|当前|特别是?|尤其是?)|(?:工作|建设|过程|方面|时候|情况|问题|措施|任务|生产|发展|管理|服务|制度|家国|什么)$/;

/** Longest addressee, in characters, and longest stretch it is looked for in. */
const LONGEST = 36;
const LOOKED_AT = 72;

/**
 * The addressee in what stands before a modal: 全市各级各部门 of 全市各级各部门务必要…; undefined where it is none.
 */
export function addresseeIn(prefix: string): string | undefined {
  if (prefix.length > LOOKED_AT) return undefined;
  const text = prefix
    .replace(/^(?:同时|其中|特别是|尤其是|此外|另外|因此|所以|希望|请|要求|督促|节假日期间|今后)+/, '')
    .replace(/(?:一定|务必|都|均|也|还|更|则|就|一律|原则上)+$/, '');
  if (text.length === 0 || text.length > LONGEST || NOT.test(text)) return undefined;
  return endsAddressed(text) ? text.replace(/(?:都|均|也|还)$/, '') : undefined;
}

/** Nouns that open a clause as its subject without a modal: 燃气经营企业每年入户安检…, 市人民政府对水环境质量负责. */
const SUBJECT =
  /^(?:（[^）]{1,4}）)?([^，。：；“”《》、]{0,14}?(?:部门|企业|政府|学校|医院|机构|单位|公司|银行|景区|街道|乡镇|社区|村委会|居委会|办公室|委员会|医疗卫生机构|运营方|物业))(?=每[年月季日周]|对|负责|按|依|将|会同|定期|应|统一|牵头|组织|向|在|不再|可|须|及时|具体|实行|建立)/;

/** The subject that opens a clause which has no modal, where what follows is plainly its predicate. */
export const subjectIn = (clause: string): string | undefined => SUBJECT.exec(clause)?.[1];
