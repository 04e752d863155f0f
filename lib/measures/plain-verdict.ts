import type { MeasureCategory } from '../reading/article.ts';
import type { ReadClause } from './clauses/read-clauses.ts';
import type { Verdict } from './judge.ts';
import type { DocumentKind } from './kind.ts';

/** What a demand is by its words where no rule says: the first that fits, in the precedence of the judge. */
const BY_WORDS: readonly (readonly [RegExp, MeasureCategory])[] = [
  [
    /(?:给予|发放|提供|拨付|安排)[^，]{0,10}(?:补贴|补助|资金|额外资源|待遇|津贴|奖励|经费)|(?:购买|调拨|调用)[^，]{0,12}(?:储备|物资|疫苗|设备)/,
    'resource',
  ],
  [/就地免职|采取处罚|强制执行|视同放弃|视为放弃|移送|立案查处/, 'accountability'],
  [/可(?:灵活|自行|拨打|提供|向|通过|到|凭|按)|给予适当[^，]{0,4}激励/, 'permission'],
  [
    /(?:^|[^，]{2,20})(?:决定|决议|研究确定)(?=[\u3400-\u9fff]{3})(?![^，]{0,8}的$)|(?:^|将)把[^，]{2,12}定为/,
    'decision',
  ],
  [
    /由[^，]{2,24}负责|(?:^|请[^，]{2,8}|[局委部办组会处])负责(?!人|同志)|检查验收|监督实施|跟踪督促|落实[^，]{0,4}责任|[^，]工作责任(?!感|心)|第一责任人|跟踪检验/,
    'accountability',
  ],
];

/** What a directive is by its words. */
export function plainVerdict(judged: Verdict, members: readonly ReadClause[]): Verdict {
  if (judged.category !== 'directive') return judged;
  const text = members.map((clause) => clause.text).join('，');
  const category = BY_WORDS.find(([words]) => words.test(text))?.[1];
  return category === undefined ? judged : { ...judged, category };
}

const REPORTS: ReadonlySet<DocumentKind> = new Set(['news', 'meeting']);
const AMOUNT =
  /\d[\d.]*(?:余|多)?[万亿]?(?:余|多)?(?:亩|元|斤|公斤|吨|头|只|人|户|个|处|场|名|次|项|册|份|%|所|公里|米)/;
const COMES = /将|要|拟|会|下一步|计划|力争|争取|确保|继续|必须|应|须|不|可|每|请|到20\d\d年|[月日底末]前/;

/** Statistics, not what somebody did. */
const STATISTIC = /产值|面积|存栏|出栏|产量|总量|同比|增长|下降|占|比例|收入|投资|消费|税收/;

/** In news an amount that nobody is held to was reached: 共栽植树木138亩, 全市粮食总产达106.68亿斤. */
export function toldFigure(
  judged: Verdict,
  members: readonly ReadClause[],
  { kind, spoken }: { readonly kind: DocumentKind; readonly spoken: boolean },
): Verdict {
  if (!REPORTS.has(kind) || spoken || (judged.category !== 'target' && judged.category !== 'directive')) return judged;
  const text = members.map((clause) => clause.text).join('，');
  const demands = members.some(({ modal, modalBefore, ordinal }) => modal || modalBefore || ordinal);
  if (demands || COMES.test(text) || !AMOUNT.test(text)) return judged;
  return { category: 'figure', salience: STATISTIC.test(text) ? 1 : 2 };
}
