import type { MeasureCategory } from '../../reading/article.ts';
import type { ReadClause } from '../clauses/read-clauses.ts';
import type { Verdict } from '../judge.ts';
import type { DocumentKind } from '../kind.ts';

const REPORTS: ReadonlySet<DocumentKind> = new Set(['news', 'meeting']);
const AMOUNT =
  /\d[\d.]*(?:余|多)?[万亿]?(?:余|多)?(?:亩|元|斤|公斤|吨|头|只|人|户|个|处|场|名|次|项|册|份|%|所|公里|米)/;
const COMES = /将|要|拟|会|下一步|计划|力争|争取|确保|继续|必须|应|须|不|可|每|请|到20\d\d年|[月日底末]前/;

/** Statistics, not what somebody did. */
const STATISTIC = /产值|面积|存栏|出栏|产量|总量|同比|增长|下降|占|比例|收入|投资|消费|税收/;

/** What says outright that an amount was counted or came about: 截至昨日约七成, 共抽检1260批次, 由128项压减到46项. */
const COUNTED =
  /截至|累计|仍有|尚有|将近|从第[^，]{1,8}(?:升|降)[至到]|占[^，]{0,16}\d|(?:^|[^公一])共[\u3400-\u9fff]{1,8}(?:\d|[一二三四五六七八九]百)|以来[^，]{0,14}\d|(?:至今|目前)[^，]{0,12}\d|列管[^，]{0,10}\d|水位\d|(?:\d+(?:件|项|次|人次)[^\d]{1,14}){3}|已[\u3400-\u9fff]{1,14}?\d|(?:由|从)[^，]{0,14}\d[^，]{0,12}(?:提高|缩小|发展|扩展|扩大|压减|增加|减少|下降|增至|降至)到?[^，]{0,6}\d|(?:过去|去年|上月|上年|前[一二三]季度|昨日)[^，]{0,20}[\d一二三四五六七八九十]|接[获到报]|合格率\d|检[出获]|查获|拘捕|突破\d?|翻了|平均[^，]{0,8}\d|投产后|建成[投使]?[用]?后|可(?:减轻|实现|改善|达|新增)[^，]{0,20}\d/;
const HAN_AMOUNT = /[一二三四五六七八九十百千几两]+(?:[成宗例人名家处间架次]|百分)/;
const ANY_AMOUNT = /\d/;

const demands = ({ modal, modalBefore, ordinal }: ReadClause): boolean =>
  modal !== undefined || modalBefore || ordinal !== undefined;

/** What an authority says it will do or asks for: no count. */
const WILL =
  /^(?:请|希望)|不(?:超过|低于|少于|高于)|(?<![届])将(?!由)|拟|下一步|力争|争取|确保|须|应当|必须|不得|到20\d\d年|罚|补助|补贴|每人|(?:收费|征收|发放)标准/;

/** In news an amount that nobody is held to was reached: 共栽植树木138亩, 全市粮食总产达106.68亿斤. */
export function toldFigure(
  judged: Verdict,
  members: readonly ReadClause[],
  { kind, spoken, due }: { readonly kind: DocumentKind; readonly spoken: boolean; readonly due: boolean },
): Verdict {
  if (due) return judged;
  const text = members.map((clause) => clause.text).join('，');
  const figure: Verdict = { category: 'figure', salience: STATISTIC.test(text) ? 1 : 2 };
  if (isCounted(judged, text, members)) return figure;
  if (!REPORTS.has(kind) || spoken || (judged.category !== 'target' && judged.category !== 'directive')) return judged;
  if (members.some(demands) || COMES.test(text) || !AMOUNT.test(text)) return judged;
  return figure;
}

/** What a count may have been taken for. */
const TAKEN_FOR: ReadonlySet<MeasureCategory> = new Set([
  'directive',
  'enumerated',
  'target',
  'deadline',
  'resource',
  'decision',
]);

/** What begins so is told, though the sentence has demanded something before: 目前已撤离128人. */
const TELLS = /^(?:目前|已|截至|今年|去年)/;

const isCounted = ({ category }: Verdict, text: string, members: readonly ReadClause[]): boolean =>
  TAKEN_FOR.has(category) &&
  COUNTED.test(text) &&
  (ANY_AMOUNT.test(text) || HAN_AMOUNT.test(text)) &&
  !members.some(({ modal }) => modal !== undefined) &&
  (!members[0]?.modalBefore || TELLS.test(text)) &&
  !WILL.test(text);
