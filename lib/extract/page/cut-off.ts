/** The end of a text that goes on elsewhere, without its spaces. */
const CUT_OFF =
  /(?:\.\.\.|…)[”"]?$|(?:\.\.\.|…|[[【(（<])(?:阅读|查看|查阅)?(?:更多|详细|详情|全文|继续阅读)[>》»]{0,3}[\]】)）>]?$|(?:阅读|查看)(?:详情|全文)[>»›]{0,3}$/;

/** Whether a text is the beginning of one that goes on elsewhere: 近日，全县召开…[详细]. */
export const isCutOff = (text: string): boolean => CUT_OFF.test(text.slice(-40).replace(/\s/g, ''));
