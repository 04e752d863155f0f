import type { OwnWord } from './fixed-words.ts';
import { readRows } from './read-rows.ts';

/**
 * What official prose calls otherwise in Taiwan, by subject. Only words that mean one thing: 质量, 项目, 支持 and
 * 程序 stay, each has a sense in which Taiwan says the same. A row that only changes the script guards another: 朝鲜族 is
 * no part of 朝鲜, and institutions, laws and events keep their own names (工業和信息化部).
 *
 * No authority keeps such a list: this is usage, chosen by hand. Of 149 rows 31 only guard another, 42 are as opencc-js
 * converts with Taiwan's phrases (`twp`); the other 76 were looked up once (November
 * 2026), and not by a second person: in OpenCC's TWPhrases and its TWVocab lists, in MediaWiki's zh2TW table, the
 * rest in the comparison of the 中華語文知識庫 (土石流, 太空站, 反聖嬰現象, 公車) and in Taiwan's public texts (國際原子能總署,
 * 太陽光電, 光達, 號誌燈, 芮氏規模, 荷莫茲, 聯準會). Rows made of a word that is listed stand without their own entry there (網路詐騙
 * by 網路, 矽片 by 矽, 加薩停火 by 加薩). 孟加拉, 赫松 and 基因改造 are by usage alone. Dropped, as nothing vouched for them or
 * usage is divided: 赤潮, 煤气, 交通拥堵, 海合会.
 */
const ROWS = {
  countries: `朝鲜 北韓|北朝鲜 北韓|朝鲜族 朝鮮族|朝鲜语 朝鮮語|朝鲜文 朝鮮文|朝鲜半岛 朝鮮半島|朝鲜战争 韓戰|抗美援朝 抗美援朝|朝鲜王朝 朝鮮王朝
朝鲜民主主义人民共和国 朝鮮民主主義人民共和國|朝鲜日报 朝鮮日報|朝鲜冷面 朝鮮冷麵|黑山共和国 蒙特內哥羅共和國|黑山总统 蒙特內哥羅總統|黑山总理 蒙特內哥羅總理
苏里南 蘇利南|基里巴斯 吉里巴斯|圣多美和普林西比 聖多美普林西比|孟加拉国 孟加拉|独联体 獨立國協|加沙地带 加薩走廊|加沙城 加薩城|加沙走廊 加薩走廊|加沙停火 加薩停火|加沙局势 加薩局勢|加沙冲突 加薩衝突
加沙战争 加薩戰爭|加沙人道 加薩人道|加沙民众 加薩民眾|加沙北部 加薩北部|加沙南部 加薩南部|加沙中部 加薩中部|霍尔木兹 荷莫茲|马六甲 麻六甲
伊斯坦布尔 伊斯坦堡|巴塞罗那 巴塞隆納|休斯敦 休士頓|圣迭戈 聖地牙哥|圣地亚哥 聖地牙哥|加拉加斯 卡拉卡斯|赫尔松 赫松|扎波罗热 札波羅熱|顿涅茨克 頓內茨克`,
  institutions: `东盟 東協|美联储 聯準會|国际原子能机构 國際原子能總署|国际货币基金组织 國際貨幣基金|亚太经合组织 亞太經濟合作會議
欧佩克 石油輸出國家組織|五角大楼 五角大廈`,
  science: `导弹 飛彈|弹道导弹 彈道飛彈|巡航导弹 巡弋飛彈|洲际导弹 洲際飛彈|互联网 網際網路|移动互联网 行動網際網路|互联网络 網際網路|互联网+ 互聯網+|工业互联网 工業互聯網|世界互联网大会 世界互聯網大會
网络安全 網路安全|网络空间 網路空間|网络平台 網路平臺|网络诈骗 網路詐騙|网络犯罪 網路犯罪|网络攻击 網路攻擊|网络直播 網路直播|网络谣言 網路謠言
软件 軟體|软件园 軟件園|硬件 硬體|芯片 晶片|集成电路 積體電路|人工智能 人工智慧|激光 雷射|激光雷达 光達|服务器 伺服器|数据库 資料庫|数据中心 資料中心|应用程序 應用程式|小程序 小程式
计算机 電腦|计算机程序 電腦程式|超级计算机 超級電腦|云计算 雲端運算|智能手机 智慧型手機|移动支付 行動支付|移动电话 行動電話|移动通信 行動通訊
信息技术 資訊科技|信息安全 資訊安全|信息系统 資訊系統|信息产业 資訊產業|信息网络 資訊網路|信息化 資訊化|信息公开 資訊公開|个人信息 個人資訊|地理信息 地理資訊
互联网信息办公室 互聯網信息辦公室|工业和信息化部 工業和信息化部|工业和信息化厅 工業和信息化廳|工业和信息化局 工業和信息化局|经济和信息化委员会 經濟和信息化委員會
经济和信息化局 經濟和信息化局|经济和信息化厅 經濟和信息化廳|网络安全和信息化委员会 網絡安全和信息化委員會|互联网络信息中心 互聯網絡信息中心
光伏 太陽光電|光伏发电 太陽光電|光伏组件 太陽光電模組|光伏电站 太陽光電廠|多晶硅 多晶矽|单晶硅 單晶矽|硅片 矽片|硅谷 矽谷|纳米 奈米|出纳 出納|缴纳 繳納|交纳 交納|归纳 歸納|容纳 容納|采纳 採納
吸纳 吸納|接纳 接納|航天员 太空人|宇航员 太空人|航天飞机 太空梭|空间站 太空站
转基因 基因改造|艾滋病 愛滋病|埃博拉 伊波拉|疯牛病 狂牛症|克隆 複製|等离子体 電漿`,
  traffic: `出租车 計程車|出租汽车 計程車|公交车 公車|公共汽车 公車|集装箱 貨櫃|集装箱船 貨櫃船|信号灯 號誌燈|人行横道 行人穿越道|卡丁车 卡丁車`,
  disasters: `泥石流 土石流|里氏震级 芮氏規模|厄尔尼诺现象 聖嬰現象|厄尔尼诺 聖嬰現象|拉尼娜现象 反聖嬰現象|拉尼娜 反聖嬰現象`,
} as const satisfies Readonly<Record<string, string>>;

/** Subjects of Taiwan's own vocabulary, in the order of the list a reader sees. */
export const TAIWAN_SUBJECTS = ['countries', 'institutions', 'science', 'traffic', 'disasters'] as const;
/** One of `TAIWAN_SUBJECTS`. */
export type TaiwanSubject = (typeof TAIWAN_SUBJECTS)[number];

/** The words of a subject: as simplified text has them, and as Taiwan says it. */
export const taiwanVocabulary = (subject: TaiwanSubject): readonly Required<OwnWord>[] => readRows(ROWS[subject]);
