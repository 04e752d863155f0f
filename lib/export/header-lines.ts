import type { Reading } from '../reading/article.ts';

/** Words an export needs, in the language of the interface. The defaults are simplified Chinese. */
export interface ExportLabels {
  readonly source: string;
  readonly published: string;
  readonly authors: string;
  readonly editor: string;
  readonly documentNumber: string;
  readonly separator: string;
  /** Before what the page shows in place of a repair: 原文作“會(huì)”. */
  readonly original: string;
  /** Before what the page shows and a repair took out. */
  readonly originalHas: string;
  /** Before what a repair put in. */
  readonly originalLacks: string;
}

/** The words in simplified Chinese. */
export const LABELS: ExportLabels = {
  source: '来源',
  published: '发布时间',
  authors: '作者',
  editor: '责任编辑',
  documentNumber: '发文字号',
  separator: '：',
  original: '原文作',
  originalHas: '原文此处有',
  originalLacks: '原文无',
};

/** An ISO date as a reader writes it: `2021-11-05T15:32:27+08:00` → `2021-11-05 15:32:27`. */
export const readableDate = (iso: string): string => iso.replace('T', ' ').replace(/([+-]\d\d:\d\d|Z)$/, '');

/** The labelled facts under a title, in order; only those the page gives. */
export function headerLines(reading: Reading, labels: ExportLabels = LABELS): readonly string[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    [labels.source, reading.source],
    [labels.published, reading.published && readableDate(reading.published)],
    [labels.authors, reading.authors.length > 0 ? reading.authors.join('、') : undefined],
    [labels.editor, reading.editor],
    [labels.documentNumber, reading.documentNumber],
  ];
  return facts.flatMap(([label, value]) => (value ? [`${label}${labels.separator}${value}`] : []));
}
