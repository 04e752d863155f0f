import { expect, it } from 'vitest';
import { withMeasures } from '../../../lib/read/with-measures.ts';
import type { Block } from '../../../lib/reading/article.ts';
import { paragraph, readingOf } from '../reading/sample.ts';

const file = (text: string): Block => ({
  kind: 'attachment',
  href: 'https://www.yunxi.example/1.pdf',
  runs: [{ style: 'plain', text }],
  format: 'pdf',
});

it('takes the name of a file that hangs on the article for no measure, and counts its paragraph', () => {
  const { measures } = withMeasures(
    readingOf([
      paragraph('各乡镇要于6月底前完成水库排查。'),
      file('附件：1.云溪县教育局办公室关于做好2021年先进集体和先进个人评选推荐的通知'),
      file('2.云溪县教育局办公室关于做好2021年先进集体和先进个人评选推荐的通知'),
      file('3.各学校要上报名单'),
      paragraph('各学校要压实责任，于7月4日前上报名单。'),
    ]),
  );
  expect([...new Set(measures.map(({ paragraph }) => paragraph))]).toEqual([0, 4]);
});
