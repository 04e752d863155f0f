import type { MeasureCategory, Salience } from '../../reading/article.ts';

/** What a demand is by its words where no rule says so, or one that says less. */
export interface CategoryRow {
  readonly category: MeasureCategory;
  /** What the rules may have made of it; all else stays. */
  readonly over: readonly MeasureCategory[];
  readonly words: RegExp;
  readonly unless?: RegExp;
  /** Checkable, whatever the rules say. */
  readonly salience?: Salience;
}

const OPEN = ['directive', 'enumerated'] as const;
/** An amount in digits or characters. */
export const NUMBER = '(?:\\d[\\d.,]*|[一二两三四五六七八九十百千]+)';
const OFTEN = `每(?:个?工作日|半?年|(?:半个?|个)?月|个?季度?|半?个?小时|周|日|天|晚|餐次?|次|班|${NUMBER}(?:个?小时|分钟|天|日|个?月|周|年))`;

/** The first that fits, in the precedence of the judge. */
export const CATEGORY_ROWS: readonly CategoryRow[] = [
  {
    // 每半月开展一次明察暗访, 每小时更新资讯
    category: 'target',
    over: [...OPEN, 'accountability'],
    words: new RegExp(`${OFTEN}[^，]{0,24}?(?:${NUMBER}(?:[次场遍轮回]|个(?!月))|更新|滚动)`),
    unless: /元|[月季周年](?:底|末|\d{1,2}日)前|^[^，]*每(?:招用|增加)/,
    salience: 3,
  },
  {
    // 目标是十二月底前将接种率提升至八成半
    category: 'target',
    over: [...OPEN, 'deadline'],
    words: new RegExp(`目标(?:是|为|系)[^，]*${NUMBER}(?![月年日])`),
    salience: 3,
  },
  {
    // 以1人1室为限, 留样48小时以上, 基本生活费不低于最低工资标准
    category: 'target',
    over: OPEN,
    words: new RegExp(
      `不(?:少|低|高|多)于[^，]{0,12}(?:${NUMBER}|标准)|以[^，]{1,8}为限|上限|(?:留样|保存|保留|公示)[^，]{0,8}${NUMBER}(?:小时|天|日|个?工作日|个月|年)以上|将?新(?:购|建|增|设)[^，]{0,14}?${NUMBER}(?:[辆台座所处个条套]|公里)`,
    ),
    unless: /元的?(?:资金|经费)|已|截至/,
    salience: 3,
  },
  {
    // 增派六辆水车, 编列3亿元, 经费纳入年度预算, 每人一次性1000元
    category: 'resource',
    over: [...OPEN, 'permission', 'accountability', 'target', 'figure'],
    words: new RegExp(
      `(?:调拨|调派|调度|调用|加开|加派|增派|编列|编配|配售|派发|采购|洽购|购买|订购|配备|备有|拿出|储备)[^，]{0,22}?${NUMBER}[^，]{0,4}?(?:[台辆艘剂张片架套件班部吨支枚只顶]|[万亿]|元)|经费[^，]{0,8}(?:纳入|列入)[^，]{0,10}预算|列入[^，]{0,6}财政预算|每人一次性[^，]{0,4}\\d+元`,
    ),
    unless: /已(?:有|经)|截至|每(?!人)|不得|罚|个人|经处/,
  },
  {
    category: 'resource',
    over: [...OPEN, 'permission'],
    words:
      /(?:给予|发放|提供|拨付|安排|享受)[^，]{0,18}(?:补贴|补助|资金|额外资源|待遇|津贴|奖励|经费|安家费|生活费|公寓|住房|周转房)|(?:购买|调拨|调用|调度)[^，]{0,18}(?:储备|物资|疫苗|设备)|补(?:助|贴)[^，]{0,20}(?:设备|汰换|改造)|奖励\d+元/,
    unless: /支持$|规范|挪用|渠道/,
  },
  {
    // 违者处罚锾, 会被拖走, 取消评优资格
    category: 'accountability',
    over: [...OPEN, 'permission', 'prohibition'],
    words:
      /就地免职|采取处罚|强制执行|视同放弃|视为放弃|移送|立案查处|(?<!未缴清)(?:处罚|罚款|罚锾|罚金)(?!的)|科处|被拖走|扣减|(?:取消|撤销)[^，]{0,16}(?:资格|评优|许可)|立即下线|停工整改|暂扣|通报曝光|及时通报$|告发|检控|纳入失信/,
    unless: /不得|免予|未缴清|严禁|禁止/,
    salience: 3,
  },
  {
    // 均不得携带, 切不可麻痹大意, 请民众不要靠近河边
    category: 'prohibition',
    over: OPEN,
    words:
      /(?:均|也|亦|都|仍|一律)(?:不得(?!不)|禁止|严禁|不准|不能做)|切不可|(?<!想)不要(?!求|紧|是)|不能做|不准(?!确|时)|切勿|禁行/,
    unless: /只要|是不是/,
    salience: 3,
  },
  {
    category: 'permission',
    over: OPEN,
    words:
      /(?<![许认尽宁不无方])可(?![靠能行持观达谓见视控信研追减实改新节增带是惜爱年不复推])|不在此限|不受[^，]{0,6}限制|暂缓(?:上?[交缴]|征收|收取)|减半收费|^免费|给予适当[^，]{0,4}激励/,
    unless: /(?:要|须|必须|应当?)(?!求|急|对)|\d{2}万/,
  },
  {
    category: 'decision',
    over: OPEN,
    words:
      /(?:^|[^，]{2,20})(?:决定|决议|研究确定)(?=[\u3400-\u9fff]{3})(?![^，]{0,8}的$)|(?:^|将)把[^，]{2,12}定为|授权[^，]{4,30}制定|(?:出台|制定)[^，]{0,8}(?:一揽子|专项)?(?:计划|文件)$|(?:已于|已|上午|下午)[^，]{0,8}(?:启动$|提升为[^，]{1,4}级)|设立机构/,
    unless: /由[^，]{2,30}决定|自行决定/,
  },
  {
    category: 'accountability',
    over: OPEN,
    words:
      /由[^，]{2,30}(?:负责|批准|审批|决定|确定|归口|带队|担任|牵头|(?:进行|开展)[^，]{0,6}(?:检查|自查))|负[^，]{0,6}责任?(?:$|，)|(?:^|请[^，]{2,8}|[局委部办组会处])负责(?!人|同志)|检查验收|监督实施|跟踪督促|落实[^，]{0,4}责任|[^，]工作责任(?!感|心)|第一责任人|跟踪检验|监管职责|全程跟踪/,
  },
  {
    // 我部将适时派出工作组开展抽查, 卫生局会派员巡查
    category: 'accountability',
    over: OPEN,
    words:
      /(?:将|会|适时|不定期|定期)[^，]{0,40}(?:抽查|巡查|督查|督导|明察暗访|回头看|现场检查|监督检查|复查|验收|访校)|组织专家[^，]{0,16}(?:检查|评估)/,
    unless: /^(?:要|应)(?!急)[^，]{0,8}(?:自查)/,
  },
];
