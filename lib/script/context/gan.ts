/*
 * 干 that is dry (乾) without a word of the dictionary around it: what dried, what is dried, and a cup that is drunk up.
 * Everything else is done (幹), or a name.
 */

/** What dries: 头发干了, 油漆没干, 河水干了. */
const DRIES =
  /([头毛秀长短]发|衣服|裤子|袜子|被子|毛巾|衣裳|鞋子|嘴唇|嘴|泪|汗|血|血迹|墨|墨迹|油墨|漆|涂料|胶|泥|水泥|路面|河水|井水|池塘|稻谷|谷子|粮食|木头|皮肤|嗓子)[没还不未都已就快也全]?$/;
/** How it goes on: 干了, 干透, but 油漆干了三年 is work. */
const GOES_ON = /^(了(?![一二两三四五六七八九十几多数半整好大]|\d)|透|掉|后再|之后再|得快|得很快)/;
/** 干了一杯, 先干为敬. */
const CUP = /^(了?[一这那两三几半]?(杯|碗|盅)|为敬)/;

/** Whether 干 at `i` is 乾 whatever words the dictionary has there: what stood before it dried, or a cup is drunk up. */
export function hasDried(text: string, i: number): boolean {
  const after = text.slice(i + 1, i + 6);
  return CUP.test(after) || (DRIES.test(text.slice(Math.max(0, i - 4), i)) && GOES_ON.test(after));
}

/** What is eaten or used dried, named before 干 (南瓜干) and behind it (干辣椒). */
const DRIED_BEFORE = /[瓜薯芋笋菜鱼肉虾贝枣杏桃柿菇蕉梨椒姜藕酪饼茄杞菌葚]$/;
const AFTER_NAME_OF_FOOD = /^[部警群活劲得事校]/;
const DRIED_BEHIND =
  /^(辣椒|香菇|蘑菇|木耳|银耳|海[参带货]|鲍|贝|虾|鱼|鲜果|果|菜|茶|花椒|花|菊|草|柴|树[枝叶]|落叶|玉米|稻草|秸秆|牛粪|毛巾|枣|笋|红薯|薯|腌|制品|燥|瘪|裂|垃圾|电池|混砂浆|法[脱制烟水选]|式[脱变除])/;

/** Whether 干 at `i`, which is in no word of the dictionary, names something dried. */
export function isDriedThing(text: string, i: number): boolean {
  const before = text.slice(Math.max(0, i - 1), i);
  const after = text.slice(i + 1, i + 6);
  if (DRIED_BEFORE.test(before) && !AFTER_NAME_OF_FOOD.test(after)) return true;
  return DRIED_BEHIND.test(after) && !/[能肯敢实苦骨树主才巧]$/.test(before);
}
