import { describe, expect, it } from 'vitest';
import { lastPersonIn } from '../../../lib/measures/clauses/attribution.ts';
import { findMeasures } from '../../../lib/measures/find.ts';

const spoken = (paragraphs: readonly string[], words: string): string | undefined => {
  const measure = findMeasures(paragraphs).find((one) =>
    paragraphs[one.paragraph]?.slice(one.start, one.end).includes(words),
  );
  if (!measure) throw new Error(`no measure with ${words}`);
  const { attributedTo: to } = measure;
  return to && `${to.within ? `${to.within}>` : ''}${to.speaker}${to.verb}`;
};

const range = (text: string, words: string): [number, number] => {
  const found = findMeasures([text], { kind: 'notice' }).find((one) => text.slice(one.start, one.end).includes(words));
  return [found?.start ?? 0, found?.end ?? 0];
};

describe('who says it', () => {
  it('is the person 他 stands for', () => {
    const text = ['市委书记、组长林可为主持会议并讲话。他强调，要建立隐患台账，明确整改时限。'];
    expect(spoken(text, '台账')).toBe('林可为强调');
  });

  it('is named without office and occasion', () => {
    const text = ['国务院副总理王立安在全国水利工作电视电话会议上强调，要加快病险水库除险加固。'];
    expect(spoken(text, '水库')).toBe('王立安强调');
  });

  it('changes with the next head and lasts over sentences', () => {
    const text = [
      '全市住房工作会议召开。',
      '会议指出，要完善公租房分配制度。要建立轮候平台，实行网上申请。',
      '郑岚要求，要严格资金监管，严禁挪用专项资金。',
    ];
    expect(spoken(text, '轮候平台')).toBe('会议指出');
    expect(spoken(text, '严禁挪用')).toBe('郑岚要求');
  });

  it('may be a document', () => {
    const text = ['省政府印发《关于发展托育服务的意见》。《意见》提出，到2027年新增托位6万个。'];
    expect(spoken(text, '托位')).toBe('《意见》提出');
  });

  it('nests', () => {
    const text = ['会议强调，要认真学习有关批示精神。批示指出，要全面排查尾矿库隐患，建立销号清单。'];
    expect(spoken(text, '尾矿库')).toBe('会议>批示指出');
  });

  it('does not take 要求 at the end of a clause for a head', () => {
    const text = ['县长何川强调，要按照省政府要求，逐户核查危房，建立改造清单。'];
    expect(spoken(text, '逐户核查')).toBe('何川强调');
  });
});

describe('a bare 要求, 强调 or 决定', () => {
  it.each([
    ['市长何正平出席会议并讲话，强调要逐户排查危房，建立台账。', '排查', '何正平强调'],
    ['县委书记陈立群作出批示，要求逐户排查危房，建立台账。', '排查', '陈立群要求'],
    ['日前，林可为书记对防汛工作作出重要指示，要求逐户排查危房，建立台账。', '排查', '林可为书记要求'],
    ['省发展改革委近日印发通知，要求要逐户排查危房，建立台账。', '排查', '通知要求'],
    ['全县秋收现场会议召开，研究机具调配，要求逐户排查危房，建立台账。', '排查', '会议要求'],
    ['会议审议通过《青石湖保护条例（草案）》，决定自7月1日起施行禁渔。', '禁渔', '会议决定'],
    ['会议指出，汛期将至，要求各乡镇要逐户排查危房，建立台账。', '排查', '会议要求'],
  ])('is theirs whom the sentence brings in: %s', (text, words, speaker) => {
    expect(spoken([text], words)).toBe(speaker);
  });

  it.each([
    ['经清河县人民政府同意，决定自7月1日起对滨河路实施交通管制，禁止货车通行。', '滨河路'],
    ['要求各乡镇要逐户排查危房，建立销号台账。', '排查'],
    ['市委书记林可为上月到任。居民提交签名，要求各乡镇要逐户排查危房，建立销号台账。', '排查'],
  ])('is nobody’s where nobody is brought in: %s', (text, words) => {
    expect(findMeasures([text], { kind: 'notice' }).filter((one) => one.attributedTo)).toEqual([]);
    expect(text.slice(...range(text, words))).toContain(words);
  });

  it('is no name, though 强 is a surname', () => {
    expect(lastPersonIn('总书记强调要排查')).toBeUndefined();
    expect(lastPersonIn('县委书记强华林强调')).toBe('强华林');
  });
});

describe('who is addressed', () => {
  const actor = (text: string, words: string): string | undefined =>
    findMeasures([text], { kind: 'notice' }).find((one) => text.slice(one.start, one.end).includes(words))?.actor;

  it('stands before the modal, in its own clause, or is carried on', () => {
    expect(actor('各级各部门要完善应急预案，开展防汛演练。', '预案')).toBe('各级各部门');
    expect(actor('卡口、码头等一线工作人员，要持续做好健康监测和登记。', '健康监测')).toBe('卡口、码头等一线工作人员');
    expect(actor('学校应当每日开展晨检，未经批准不得组织集会。', '不得组织')).toBe('学校');
    expect(actor('工作要抓实抓细，台账要逐项销号。', '台账')).toBeUndefined();
  });
});
