/** A person's name, as written in Han characters: 2–4, or of a foreigner or a minority with a point (阿依古丽·买买提). */
const HAN_NAME = /^(?:[\u3400-\u9fff\ue000-\uf8ff]{2,4}|[\u3400-\u9fff]{1,8}[·•．][\u3400-\u9fff·•]{1,12})$/;

/** Mongolian and Tibetan names of five and six characters, written in the characters that render their sounds: 图门巴雅尔. */
const RENDERED_NAME =
  /^[巴图门雅尔斯格日勒乐高娃其木朝鲁布和毕力哈那仁苏德敖登呼吉阿拉坦宝音达来孟都乌云萨额敦青松特古恩赛罕陶克套胡娜琪满金白查干莫根扎西顿珠次卓玛多平措姆旦增丹瓦益尖央边珍罗桑索朗强曲加热琴花腾兰伦杰南嘎夫塔彦欧铁牧包全]{5,6}$/;

/** Titles and words that follow 记者 without being names. */
const NO_NAME =
  /记者|报道|报导|采访|获悉|了解|日电|电$|通讯|整理|综合|编辑|来源|日报|新闻|摄影|实习|单位|会上|发现|从|在|近日|今天|走进|来到|协会/;

/** Whether a text may be a person's name by its characters alone. */
export const isHanName = (text: string): boolean =>
  (HAN_NAME.test(text) || RENDERED_NAME.test(text)) && !NO_NAME.test(text);
