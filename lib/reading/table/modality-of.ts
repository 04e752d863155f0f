import type { Measure } from '../article.ts';

/** What a measure does to whom it addresses, in the order a reader is told. */
export const MODALITIES = ['must', 'must-not', 'may', 'will'] as const;

/** One of `MODALITIES`. */
export type Modality = (typeof MODALITIES)[number];

// Both scripts are written out: folding one into the other takes a table that popup and overlay would load for this alone.

/** Words of duty: 各乡镇要…, 應當…, 务必…. 主要, 重要, 需求, 需要时, 应急, 反应 are none. */
const DUTY =
  /(?<![主重只需首紧緊摘概想不])要(?![求点點素闻聞害塞])|(?<![对對相适適供反响響效回不])[应應](?![急对對答用邀变變届屆声聲])|(?<![无無毋])[须須](?!知)|[务務]必|需(?!求|要[时時的])/;

/** Words of a ban; 不得少于12座 is a bound of what must be done. */
const BAN = /不得(?![少低多高晚迟遲大小][于於]|超[过過])|不[准宜]|不[应應要](?![少低])|禁止|[严嚴]禁/;

/** Words that allow, 可 among them where it does: no 可能, 可支配, 可行, 可靠, 可查, 可追溯, 许可, 不可. */
const LEAVE = /(?<![许許认認不])可(?![能行靠持控见見视視操再比追查复復观觀支])|鼓[励勵]|允[许許]/;

/**
 * Words of a plan: 将 never before an object it brings forward (将材料报送县政府); 會 after whoever will do it, and no part of
 * 会议, 委员会, 会同; 拟 no part of 虚拟, 拟定.
 */
const PLAN =
  /[将將](?:[于於在会會对對从從同与與]|[继繼持][续續]|[进進]一步|[组組][织織]|[开開]展|[举舉]行|[启啟][动動]|[实實]施|安排|投入|[给給]予|提供|推出|采取|採取|同步|[视視])|起(?:施行|[实實]施|[执執]行|生效)|[计計][划劃](?=[于於在开開增新建设設])|(?<![虚虛模草比])[拟擬](?![定订訂稿写寫合人态態])|(?<=[局署处處台府部方亦也们們]|(?<!委)[员員]|委[员員][会會])[会會](?![议議同商计計场場员員见見谈談务務展长長址期])/;

/** Money that is told to be given, by whoever tells it or by whom it is asked of: the words do not say which. */
const GIVES = /(?:安排|[拨撥]付|下[达達]|[筹籌]措|投入).{0,12}(?:[资資]金|[经經][费費]|[万萬亿億]元)/;

/** What need not be done is no duty. */
const EXEMPT = /[无無毋][须須需]|不必/;

/** Words that ask and do not bind; what they are to a reader is for the reader to say. */
const PLEA = /[请請]|希望|建[议議]|呼[吁籲]|[吁籲][请請]|倡[议議]|力[争爭]|[争爭]取/;

/** What happens to whoever fails: 依法追究责任, 處以罰款. */
export const SANCTION =
  /[罚罰]款|[处處][罚罰以分]|追究|追[责責]|[问問][责責]|吊[销銷]|[没沒]收|通[报報]批[评評]|[约約][谈談]|撤[职職]|免[职職]|拘留|移送|取[缔締]|失信|黑名[单單]|[监監]禁|一票否[决決]/;

/**
 * Whether a measure says must, must not, may or will; `undefined` where neither its kind nor its words tell: an empty cell
 * is better than a wrong one.
 * @param text the words of the measure
 */
export function modalityOf({ category }: Pick<Measure, 'category'>, text: string): Modality | undefined {
  switch (category) {
    case 'prohibition':
      return 'must-not';
    case 'permission':
      return 'may';
    case 'decision':
      return 'will';
    case 'figure':
      return undefined;
    case 'accountability':
      return SANCTION.test(text) ? 'will' : demandModality(text);
    case 'resource':
      return resourceModality(text);
    case 'target':
    case 'deadline':
    case 'enumerated':
    case 'directive':
      return demandModality(text);
    default:
      return category satisfies never;
  }
}

/** Money is given by who says so (县财政安排80万元), or must be given by whom it is asked of (县财政要安排80万元). */
function resourceModality(text: string): Modality | undefined {
  if (DUTY.test(text)) return 'must';
  if (PLAN.test(text)) return 'will';
  return LEAVE.test(text) ? 'may' : undefined;
}

function demandModality(text: string): Modality | undefined {
  if (EXEMPT.test(text)) return undefined;
  if (DUTY.test(text)) return 'must';
  if (BAN.test(text)) return 'must-not';
  if (PLAN.test(text)) return 'will';
  if (LEAVE.test(text)) return 'may';
  return PLEA.test(text) || GIVES.test(text) ? undefined : 'must';
}
