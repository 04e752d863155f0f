/*
 * The surnames of one character, simplified, each once: whoever asks whether a word may be a person's name asks here.
 * They are grouped by how much must vouch for them, as many are words as well. Source: three lists made by hand for
 * conversion, bylines and speakers, brought together, in about the order of how many people bear them. Surnames of two
 * characters (欧阳) are not among them.
 */

/** A hundred of the commonest. They may be looked for in running prose: 李干杰, 王征. */
export const COMMON_SURNAMES = [
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡',
  '余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯',
  '龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
].join('');

/** Others that a title or a place of its own for the name vouches for: 市长常青山, （常青山）. */
export const OTHER_SURNAMES = [
  '常康易乔赖文施洪辛柯庄温牛樊葛邢安齐伍庞颜倪聂章鲁岳翟申欧耿关焦左柳甘祝包宁舒阮',
  '纪梅童凌毕单裴霍成苗谷盛曲翁蓝路游靳管鲍祁屈解牟尤时司项芦景费卜席卫柏桂闵隋甄丛',
  '查',
].join('');

/**
 * Rarer ones that begin words of official prose, so that only a text which is nothing but a name may begin with them:
 * （明月华） is an author, but 党中央强调, 商务部指出 and 农业农村部要求 have no speaker of that surname.
 */
export const BYLINE_SURNAMES = [
  '尚符冉骆柴蒙华喻房滕饶艾穆农卓古吉缪简车连麦褚娄窦戚岑党宫冷晏米宗瞿佟应臧苟邬边',
  '卞姬师仇栾商刁沙荣巫寇桑郎仲虞敖巩明佘池麻苑迟邝',
].join('');

/**
 * Rarer ones, and first characters of names from other languages of China, that only a title vouches for: 州长尼玛强调.
 * By themselves they begin places and words: 兰州, 巴西, 阳光.
 */
export const TITLED_SURNAMES = ['萧傅阎兰殷季俞沿涂詹阳位植薄强丘衣木尼巴扎'].join('');

/** Rare ones that begin many words (巨大, 平安), so that only other names on both sides vouch for them: 、巨乾生、. */
export const LISTED_SURNAMES = [
  '巨亓仝冀呼哈展平忻揭敬晁束湛漆燕狄皮盖祖禹竺粟练羊茅荆莘蔺衡谌谈贡郜鄢钮闻阚雍靖鞠',
].join('');
