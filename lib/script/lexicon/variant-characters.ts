/**
 * Variant characters of traditional printing that OpenCC leaves to simplified readers as they are, each followed by the
 * one simplified form it has: 衞生 is 卫生, 砲 is 炮. Taken from the variants of Unihan (kZVariant, kSemanticVariant)
 * that lead to a single character of 通用规范汉字表 (2013); those that its own list keeps for names (甯, 迺) and the
 * characters of modern Japanese alone (両, 変) are left out. 祗 and 祇 are 只 but in the words of to-simplified.txt.
 */
export const VARIANT_CHARACTERS =
  '馀余衹只祗只祇只倣仿衞卫伕夫薹薹砲炮銲焊啣衔鬭斗鬬斗鬦斗鬪斗賸剩偪逼偺咱喒咱僊仙勦剿刱创剏创剙创坵丘埜野' +
  '堿碱壻婿姪侄婬淫嬾懒嬝袅寘置嶴岙幙幕徧遍恡吝悮误懽欢拏拿搆构搨拓搥捶搤扼搯掏攷考敺驱暱昵' +
  '曡叠朞期桮杯槪概槩概櫂棹欵款歛敛殽淆毘毗澁涩濇涩澣浣濬浚煖暖燄焰牋笺瑯琅甎砖畊耕' +
  '痺痹瘉愈瘖喑皐皋眎视矙瞰碪砧磵涧礮炮秔粳稉粳穉稚窰窑筯箸箝钳篛箬簷檐籐藤粃秕粧妆紬绸紥扎絏绁' +
  '緐繁縚绦繙翻繖伞羢绒耡锄聟婿肐胳胷胸膓肠臕膘臙胭艸草荳豆菓果葢盖蔴麻蕋蕊藷薯蘂蕊蚘蛔蜋螂蟁蚊衂衄' +
  '衇脉袴裤裌夹裠裙覩睹覇霸觔斤觝抵詧察詶酬諠喧謌歌譌讹讙欢賍赃趮躁跥跺蹧糟躭耽躱躲躶裸輭软輙辄迆迤' +
  '迻移逈迥酖鸩鉏锄鉋刨銕铁鍫锹鏁锁鑛矿鑤刨閙闹閧哄阬坑阯址陜陕陿狭隄堤隣邻鞌鞍韈袜韮韭顋腮餧喂餹糖' +
  '餻糕饟饷駞驼騐验騣鬃髣仿髴佛鬀剃鬂鬓鵞鹅鷰燕鴈雁麤粗鼈鳖鼇鳌齅嗅齩咬鬰郁廻回囘回迯逃欝郁寃冤' +
  '寳宝尅克羗羌羮羹姉姊妬妒恠怪慙惭憇憩懴忏挿插揷插攩挡桒桑棃梨椶棕樝楂檝楫毬球氷冰汚污淛浙' +
  '漑溉灋法煑煮牎窗牕窗窓窗窻窗犂犁猨猿甞尝疎疏皷鼓硏研礟炮秌秋秊年稺稚竝并竒奇竢俟' +
  '箒帚筴策糭粽緜绵羙美翺翱聫联肧胚脇胁臯皋舩船葠参蘓苏虵蛇蜨蝶螙蠹蠧蠹蠭蜂覔觅豓艳跴踩逰游遯遁邉边' +
  '郞郎醻酬醼宴鎻锁陗峭隂阴隷隶鞵鞋韤袜餁饪餙饰饍膳駮驳騌鬃鱓鳝鵶鸦黙默塩盐槀稿脗吻噉啖啗啖囓啮坿附' +
  '堦阶塲场媿愧嶃崭巵卮帋纸廏厩廐厩抝拗揑捏搾榨摀捂擕携旾春昬昏杴锨盌碗楳梅橤蕊氊毡涖莅湼涅濶阔灮光' +
  '烖灾焔焰熌闪猂悍甖罂畧略疉叠痳麻睪睾粦磷穨颓竚伫簒篡籖签粬曲緥褓繈襁罇樽羇羁翄翅耼聃聨联肎肯艪橹艣橹' +
  '萠萌蓡参蔆菱蕚萼蜺霓蝯猿螘蚁蠎蟒蠏蟹衘衔褎袖襍杂諐愆譔撰讁谪踫碰蹏蹄蹵蹴蹻跷躧屣遝沓醕醇釡釜鈆铅' +
  '鎗枪阨厄霛灵頟额頥颐顖囟飡餐飜翻餽馈驘骡驩欢麞獐麐麟龝秋敍叙揹背枱台痲麻瓌瑰傚效';

/**
 * Traditional characters that simplified text uses as well, as 通用规范汉字表 has them, in words or names of their own:
 * 乾隆, 魏徵, 毕昇, 慰藉. Simplified text keeps them, and those that
 * names are written with that a page spells so (王汎森).
 */
export const SIMPLIFIED_AS_WELL = '乾徵昇於祕陞脩蒐夥谿釐袷剋薹氾扞吒劄薳覆藉瞭汎甦堃淼喆祗祇鍾锺濬';
