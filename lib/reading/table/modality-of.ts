import type { Measure } from '../article.ts';

/** What a measure does to whom it addresses, in the order a reader is told. */
export const MODALITIES = ['must', 'must-not', 'may', 'will'] as const;

/** One of `MODALITIES`. */
export type Modality = (typeof MODALITIES)[number];

// Both scripts are written out: folding one into the other takes a table that popup and overlay would load for this alone.

/** Words of duty: 各乡镇要…, 應當…, 务必…. 主要, 重要, 需求, 应急, 反应 are none. */
const DUTY =
  /(?<![主重只需首紧緊摘概想])要(?![求点點素闻聞害塞])|(?<![对對相适適供反响響效])[应應](?![急对對答用邀变變届屆声聲])|[须須](?![知])|[务務]必|需(?!求)|不得|不准|[严嚴]禁/;

/** 将 before what is a plan, never before an object it brings forward (将材料报送县政府). */
const PLAN =
  /[将將](?:[于於在会會对對从從同与與]|[继繼][续續]|[进進]一步|[组組][织織]|[开開]展|[举舉]行|[启啟]动|[启啟]動|[实實]施)|[拟擬](?:[于於在对對]|定[于於])|[会會](?:加派|[继繼][续續]|加[强強])/;

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
      return SANCTION.test(text) ? 'will' : 'must';
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
  return PLAN.test(text) ? 'will' : undefined;
}

function demandModality(text: string): Modality | undefined {
  if (DUTY.test(text)) return 'must';
  if (PLAN.test(text)) return 'will';
  return PLEA.test(text) ? undefined : 'must';
}
