import type { LexiconRow } from '../rule.ts';
import { DUTY } from './words/duty.ts';
import { SANCTION } from './words/sanction.ts';

/** Who answers for it, and what follows when it is not done: 压实属地责任, 依法依规追责. */
export const ACCOUNTABILITY: readonly LexiconRow[] = [
  {
    name: 'sanction',
    reason: 'A sanction stated.',
    sample: '对瞒报漏报的单位，依法依规严肃追责。',
    words: { en: 'sanction', 'zh-CN': '追责、处罚' },
    match: SANCTION,
    place: 'any',
    weight: 3.2,
    category: 'accountability',
    salience: 3,
    guard: { before: /(?:受到|受|被|乱|曾|遭|免予|免于|不予)$/, after: /^(?:[了过]|人数|案件\d|制度改革)/ },
  },
  {
    name: 'duty',
    reason: 'Who answers, who leads, who checks.',
    sample: '由县水利局牵头，逐级压实巡查责任。',
    words: { en: 'who answers', 'zh-CN': '责任落实' },
    match: DUTY,
    place: 'any',
    weight: 0.6,
    category: 'accountability',
    salience: 2,
    guard: { before: /[理自经]$|(?:没有|正)$/, after: /^(?:于|此|来|衷|表|头|而)/ },
  },
];
