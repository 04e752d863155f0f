import type { LexiconRow } from '../rule.ts';
import { NOUN_ABSTRACT } from './words/noun-abstract.ts';
import { NOUN_ADMINISTRATION } from './words/noun-administration.ts';
import { NOUN_AGRICULTURE } from './words/noun-agriculture.ts';
import { NOUN_EDUCATION } from './words/noun-education.ts';
import { NOUN_ENVIRONMENT } from './words/noun-environment.ts';
import { NOUN_FINANCE } from './words/noun-finance.ts';
import { NOUN_HEALTH } from './words/noun-health.ts';
import { NOUN_HOUSING } from './words/noun-housing.ts';
import { NOUN_INDUSTRY } from './words/noun-industry.ts';
import { NOUN_PEOPLE } from './words/noun-people.ts';
import { NOUN_SAFETY } from './words/noun-safety.ts';
import { NOUN_TRANSPORT } from './words/noun-transport.ts';

/** Why each of these counts. */
const INSPECTED = 'A thing that can be inspected; domains are kept apart so that none is favoured.';

/** Things that measures are made of, by domain, so that no one subject rules: each names something that can be inspected. */
export const OPERATIONAL_NOUNS: readonly LexiconRow[] = [
  {
    name: 'noun-administration',
    reason: INSPECTED,
    sample: '建立隐患台账，公布办事清单。',
    words: { en: 'names a concrete thing (administration)', 'zh-CN': '具体事物（政务管理）' },
    match: NOUN_ADMINISTRATION,
    place: 'any',
    weight: 0.25,
  },
  {
    name: 'noun-finance',
    reason: INSPECTED,
    sample: '按时拨付专项资金。',
    words: { en: 'names a concrete thing (finance)', 'zh-CN': '具体事物（财政金融）' },
    match: NOUN_FINANCE,
    place: 'any',
    weight: 0.25,
  },
  {
    name: 'noun-industry',
    reason: INSPECTED,
    sample: '改造老旧生产线，新增充电桩。',
    words: { en: 'names a concrete thing (industry and trade)', 'zh-CN': '具体事物（产业贸易）' },
    match: NOUN_INDUSTRY,
    place: 'any',
    weight: 0.25,
  },
  {
    name: 'noun-agriculture',
    reason: INSPECTED,
    sample: '修复水毁渠道，储备化肥。',
    words: { en: 'names a concrete thing (agriculture)', 'zh-CN': '具体事物（农业农村）' },
    match: NOUN_AGRICULTURE,
    place: 'any',
    weight: 0.25,
  },
  {
    name: 'noun-housing',
    reason: INSPECTED,
    sample: '加快老旧小区改造。',
    words: { en: 'names a concrete thing (housing and cities)', 'zh-CN': '具体事物（住房城建）' },
    match: NOUN_HOUSING,
    place: 'any',
    weight: 0.25,
  },
  {
    name: 'noun-transport',
    reason: INSPECTED,
    sample: '加密早晚高峰公交班次。',
    words: { en: 'names a concrete thing (transport)', 'zh-CN': '具体事物（交通运输）' },
    match: NOUN_TRANSPORT,
    place: 'any',
    weight: 0.25,
  },
  {
    name: 'noun-environment',
    reason: INSPECTED,
    sample: '封堵违规排污口。',
    words: { en: 'names a concrete thing (environment)', 'zh-CN': '具体事物（生态环境）' },
    match: NOUN_ENVIRONMENT,
    place: 'any',
    weight: 0.25,
  },
  {
    name: 'noun-safety',
    reason: INSPECTED,
    sample: '清理堵塞的疏散通道。',
    words: { en: 'names a concrete thing (safety and disasters)', 'zh-CN': '具体事物（安全应急）' },
    match: NOUN_SAFETY,
    place: 'any',
    weight: 0.25,
  },
  {
    name: 'noun-education',
    reason: INSPECTED,
    sample: '扩建幼儿园，增加学位。',
    words: { en: 'names a concrete thing (education and culture)', 'zh-CN': '具体事物（教育文化）' },
    match: NOUN_EDUCATION,
    place: 'any',
    weight: 0.25,
  },
  {
    name: 'noun-health',
    reason: INSPECTED,
    sample: '配齐发热门诊医师。',
    words: { en: 'names a concrete thing (health)', 'zh-CN': '具体事物（卫生健康）' },
    match: NOUN_HEALTH,
    place: 'any',
    weight: 0.25,
  },
  {
    name: 'noun-people',
    reason: INSPECTED,
    sample: '走访慰问困难群众。',
    words: { en: 'names a concrete thing (welfare and daily life)', 'zh-CN': '具体事物（民生保障）' },
    match: NOUN_PEOPLE,
    place: 'any',
    weight: 0.25,
  },
];

/** Words that stay where no act is told: spirit, awareness, situation. */
export const ABSTRACT_NOUNS: readonly LexiconRow[] = [
  {
    name: 'noun-abstract',
    reason: 'Spirit, awareness and situation: the vocabulary of exhortation.',
    sample: '要增强责任感，凝聚共识，开创新局面。',
    words: { en: 'abstract', 'zh-CN': '抽象名词' },
    match: NOUN_ABSTRACT,
    place: 'any',
    weight: -0.5,
  },
];
