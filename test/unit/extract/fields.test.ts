import { describe, expect, it } from 'vitest';
import { labelled } from '../../../lib/extract/header/fields.ts';
import { isBylineAlone, splitNames } from '../../../lib/extract/header/people.ts';
import { furnitureOf } from '../../../lib/extract/page/furniture.ts';
import { isNoise, isSpam } from '../../../lib/extract/page/spam.ts';
import { withoutSuffix } from '../../../lib/extract/title/title-words.ts';
import { canonical, original, writingOf } from '../../../lib/text/canonical-line.ts';

const read = (text: string): readonly (readonly [string, string])[] =>
  labelled(text).map(({ field, start, end }) => [field, text.slice(start, end).trim()] as const);

describe('labelled', () => {
  it('reads a header line', () => {
    expect(read('信息来源：县水利局 作　者：邓文翰 浏览次数：36 次')).toEqual([
      ['source', '县水利局'],
      ['author', '邓文翰'],
      ['other', '36 次'],
    ]);
    expect(read('2022-02-24 14:29:00来源: 南岱日报')).toEqual([['source', '南岱日报']]);
    expect(read('【索 引 号】：000/2021-1')).toEqual([['indexNumber', '000/2021-1']]);
  });

  it.each(['会议时间：3月20日', '（资料来源：市财政局', '他说：时间紧', '比例为3:1'])('sees no label in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('canonical', () => {
  const page = '會(huì)議(yì)開(kāi)幕，縣(xiàn)長(zhǎng)強(qiáng)調(diào)：來(lái)源:青蘆網(wǎng) 責(zé)編';
  const writing = writingOf(page);

  it('folds and strips notes on a page full of them', () => {
    expect(writing).toEqual({ annotated: true, traditional: true });
    expect(canonical(page, writing).text).toBe('会议开幕，县长强调：来源:青芦网 责编');
  });

  it('maps back to the text of the page, notes included', () => {
    const form = canonical(page, writing);
    const from = form.text.indexOf('青芦网');
    expect(original(page, form, from, from + 3)).toBe('青蘆網(wǎng)');
  });

  it('knows what becomes of 日報', () => {
    expect(canonical('瀘州日?qǐng)?bào)記者 朱紅', writing).text).toBe('泸州日报记者 朱红');
  });

  it('leaves a gloss alone', () => {
    expect(writingOf('邠(bīn)州').annotated).toBe(false);
  });
});

describe('furniture', () => {
  it.each([
    ['（责任编辑：张三）', 'editor-line'],
    ['【纠错】 【责任编辑:单于飞 】', 'editor-line'],
    ['相关阅读', 'related'],
    ['上一篇：春灌正当时', 'navigation'],
    ['上一页 1 2 3 下一页', 'paging'],
    ['网友评论', 'comments'],
    ['分享到：', 'share'],
    ['【大 中 小】【打印】【关闭窗口】', 'print'],
    ['点击数: 325次', 'counter'],
    ['版权声明：凡注明来源为本网的作品', 'copyright'],
    ['当前位置：首页 > 新闻', 'navigation'],
    ['原标题：山乡巨变', 'original-title'],
  ])('%s is %s', (text, reason) => {
    expect(furnitureOf(text)?.reason).toBe(reason);
  });

  it.each([
    '登录平台领取资格券；',
    '打印店、网吧等场所经营者应当履行审查义务。',
    '编辑部的故事讲了三十年。',
    '下一步，全县将开展排查。',
    '分享经济方兴未艾，监管要跟上。',
  ])('%s is text', (text) => {
    expect(furnitureOf(text)).toBeUndefined();
  });
});

it('tells names', () => {
  expect(splitNames('本报记者张小满、李 政 支全明 SF099')).toEqual(['张小满', '李政', '支全明']);
  expect(splitNames('佚名')).toEqual([]);
  expect(isBylineAlone('全媒体记者 杨小俊 鲁小诗 )')).toBe(true);
  expect(isBylineAlone('记者在现场看到，秩序井然')).toBe(false);
});

it('tells spam and noise from news about them', () => {
  expect(isSpam('真人娱乐 百家乐 时时彩平台 六合彩开奖')).toBe(true);
  expect(
    isSpam(
      '公安机关严厉打击网络赌博，捣毁百家乐、六合彩等赌博窝点十二个，抓获犯罪嫌疑人九十六名，涉案金额三千余万元，有力维护了社会治安秩序。',
    ),
  ).toBe(false);
  expect(isNoise('4 U* K! l6 h8 J5 }3 Y9 B')).toBe(true);
  expect(isNoise('GB/T 9704-2012')).toBe(false);
});

it('takes the site off a title', () => {
  expect(withoutSuffix('梯田春色_青芦新闻网', undefined)).toBe('梯田春色');
  expect(withoutSuffix('山海账本--云浦频道--南岱网', undefined)).toBe('山海账本');
  expect(withoutSuffix('统计公报 | 云浦县人民政府', undefined)).toBe('统计公报');
  expect(withoutSuffix('5·12地震二十周年', undefined)).toBe('5·12地震二十周年');
});
