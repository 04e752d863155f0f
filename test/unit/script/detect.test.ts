import { expect, test } from 'vitest';
import { detectScript } from '../../../lib/script/detect.ts';
import { fold } from '../../../lib/script/tables/fold.ts';

test.each([
  ['临江县委办公室印发通知', 'simplified'],
  ['臨江縣委辦公室印發通知', 'traditional'],
  ['清乾隆年间修建的石桥', 'simplified'],
  ['皇后大道公里數', 'traditional'],
  ['临江县委 臨江縣委', 'mixed'],
  ['本周三上午', 'unknown'],
  ['', 'unknown'],
  ['2024-05-17 ABC', 'unknown'],
] as const)('%s is %s', (text, script) => {
  expect(detectScript(text)).toBe(script);
});

test('enough evidence decides', () => {
  expect(detectScript('发'.repeat(200) + '發'.repeat(1000), 24)).toBe('simplified');
});

test('fold keeps offsets, and lone surrogates', () => {
  const text = '發\ud800布\udc00時間𠀀';
  expect(fold(text)).toBe('发\ud800布\udc00时间𠀀');
});
