/**
 * Words of the pornography, casino and lottery lines that mirrors carry. One of them proves nothing (`打击网络赌博`,
 * `彩票公益金`): a line is spam when several different ones crowd it.
 */
const WORDS = (
  '无码 有码 精品视频 国产精品 亚洲精品 欧美精品 久久 夜夜 狠狠 人人 天天 中文字幕 一区二区 二三区 一二三区 免费视频 在线观看 在线视频 成人 福利 ' +
  '激情 色情 情色 黄色 裸体 美女 少妇 人妻 熟女 偷拍 自拍 三级片 毛片 av 亚洲欧美 亚洲欧洲 日韩 高清 不卡 伊人 啪啪 性爱 ' +
  '娱乐城 百家乐 时时彩 六合彩 老虎机 葡京 赌场 真人娱乐 澳门新 博彩 投注 开奖 彩票网 体育平台 棋牌 现金网 下注 赔率 注册送 送彩金 真钱 ' +
  '威尼斯人 金沙 太阳城 皇冠 北京赛车 幸运飞艇 快三 pk10 电玩城 捕鱼 代开发票 办证 私服 外挂 迷药 壮阳 约炮 上门服务 裸聊 网赌'
).split(' ');

const SPAM = new RegExp(WORDS.join('|'), 'g');

/** Whether a line in canonical form is injected advertising: at least three different words, a sixth of the line. */
export function isSpam(text: string): boolean {
  if (text.length < 8 || text.length > 3000) return false;
  const lower = text.toLowerCase();
  // Spam shows at once: a long line that opens clean is not looked through.
  if (lower.length > 200 && !(lower.slice(0, 200).match(SPAM)?.length ?? 0)) return false;
  const distinct = new Set<string>();
  let length = 0;
  for (const match of lower.matchAll(SPAM)) {
    distinct.add(match[0]);
    length += match[0].length;
  }
  return distinct.size >= 3 && length * 6 >= lower.length;
}

/** Noise that forums put between lines against copying (`4 U* K! l6 h8 J5 }3 Y9 B`). */
const JAMMER = /^(?:[\x20-\x3b] ?[\x3f-\x7e]){5,20}.?$/;

/** Whether a line is noise against copying. */
export const isNoise = (text: string): boolean => text.length < 60 && JAMMER.test(text);
