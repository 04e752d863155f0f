import type { LexiconRow } from '../rule.ts';
import { VERB_GENERIC } from './words/verb-generic.ts';
import { VERB_OPERATIONAL } from './words/verb-operational.ts';
import { VERB_STANCE } from './words/verb-stance.ts';

/** Predicates by how concrete the act is that they name. A bare one counts inside a directive frame only. */
export const VERBS: readonly LexiconRow[] = [
  {
    name: 'verb-operational',
    reason: 'A predicate that names an act somebody can be seen to do.',
    sample: '排查沿河村镇山洪灾害隐患点。',
    words: { en: 'names a concrete act', 'zh-CN': '操作性动词' },
    match: VERB_OPERATIONAL,
    place: 'head',
    weight: 0.7,
    guard: { after: /^[了过着]/ },
  },
  {
    name: 'verb-generic',
    reason: 'The common imperatives of official text: what they mean depends on their object.',
    sample: '加强农村公路养护。',
    words: { en: 'imperative verb', 'zh-CN': '祈使动词' },
    match: VERB_GENERIC,
    place: 'head',
    weight: 0.2,
    guard: { after: /^[了过着]/ },
  },
  {
    name: 'verb-stance',
    reason: 'Attitude, study and principle: nobody can check whether it was done.',
    sample: '要坚持问题导向，增强责任感和紧迫感。',
    words: { en: 'attitude or principle', 'zh-CN': '态度、原则性表述' },
    match: VERB_STANCE,
    place: 'head',
    weight: -0.6,
  },
];
