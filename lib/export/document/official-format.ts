/*
 * 党政机关公文格式, GB/T 9704—2012, as values. Lengths of a page are millimetres, sizes and pitches points, indents
 * characters of the body's size (字); each rule has its section.
 */

/** A page and what is printed on it. */
export const PAGE = {
  /** 5.2.1: A4. */
  width: 210,
  height: 297,
  /** 5.2.2.1: 天头, the white above the text. */
  top: 37,
  /** 5.2.2.1: 订口, the white on the side of the binding. */
  left: 28,
  /** 5.2.2.1: 版心, the area of the text. */
  textWidth: 156,
  textHeight: 225,
  /** 5.2.3: lines on a page, and characters in a line; they fill the area. */
  lines: 22,
  characters: 28,
  /** 7.5: the dashes beside the page number stand this far under the text area. */
  numberBelow: 7,
} as const;

/** Sizes by their Chinese names. 5.2.3: 3号 unless said otherwise; 7.3.1: 2号 for the title; 7.5: 4号 for page numbers. */
export const SIZE = { 二号: 22, 三号: 16, 四号: 14, 五号: 10.5 } as const;

/**
 * Points between two lines where a text is pasted, under margins of its own: what the handbooks of offices set
 * (固定值28磅). On our page the lines fill the area, see `PAGE.lines`.
 */
export const PASTED_PITCH = 28;

/** A face by the name the standard or its users give it, with those that stand in for it, nearest first. */
interface Face {
  readonly name: string;
  /** For a text in traditional characters, which the faces of GB 2312 do not hold. */
  readonly traditional: string;
  readonly instead: readonly string[];
  readonly generic: 'serif' | 'sans-serif';
}

const SERIF = ['Noto Serif CJK SC', 'Source Han Serif SC'] as const;

export const FACES = {
  /** 小标宋体 */
  display: {
    name: '方正小标宋简体',
    traditional: '方正小标宋繁体',
    instead: [
      'FZXiaoBiaoSong-B05S',
      'FZXiaoBiaoSong-B05',
      '华文中宋',
      'STZhongsong',
      '宋体',
      'SimSun',
      'Songti SC',
      ...SERIF,
    ],
    generic: 'serif',
  },
  /** 仿宋体 */
  body: {
    name: '仿宋_GB2312',
    traditional: '仿宋',
    instead: ['FangSong_GB2312', '仿宋', 'FangSong', '华文仿宋', 'STFangsong', ...SERIF],
    generic: 'serif',
  },
  /** 楷体 */
  kai: {
    name: '楷体_GB2312',
    traditional: '楷体',
    instead: ['KaiTi_GB2312', '楷体', 'KaiTi', '华文楷体', 'STKaiti', 'Kaiti SC', ...SERIF],
    generic: 'serif',
  },
  /** 黑体 */
  bold: {
    name: '黑体',
    traditional: '黑体',
    instead: ['SimHei', '华文黑体', 'STHeiti', 'Heiti SC', 'Noto Sans CJK SC', 'Source Han Sans SC'],
    generic: 'sans-serif',
  },
  /** 宋体 */
  song: {
    name: '宋体',
    traditional: '宋体',
    instead: ['SimSun', '华文宋体', 'STSong', 'Songti SC', ...SERIF],
    generic: 'serif',
  },
} as const satisfies Readonly<Record<string, Face>>;

/** The name of one of `FACES`. */
export type FaceName = keyof typeof FACES;

/** How a paragraph of one kind is set. */
export interface Setting {
  readonly face: FaceName;
  /** Points. */
  readonly size: number;
  readonly align: 'left' | 'center' | 'right' | 'both';
  /** Characters of the body; negative where the lines below stand further in. */
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  /** 1 for the outermost; absent where it is no heading. */
  readonly level?: 1 | 2 | 3 | 4;
}

const body = { face: 'body', size: SIZE.三号, align: 'both' } as const;
const centred = { ...body, align: 'center' } as const;

/** How each kind of paragraph is set, in the order of a document. */
export const SETTINGS = {
  /** 引题, of news; no part of the standard: as its 副题. */
  kicker: { ...centred, face: 'kai' },
  /** 7.3.1: 2号 小标宋, one line or several in the middle. */
  title: { face: 'display', size: SIZE.二号, align: 'center' },
  /** 副题, of news; no part of the standard: 3号 楷体, as offices set it. */
  subtitle: { ...centred, face: 'kai' },
  /** 7.2.5: 发文字号 in the middle; where a page sets it under the title it stays there. */
  number: centred,
  /** Source and date, of news. */
  facts: { ...centred, face: 'kai', size: SIZE.四号 },
  /** 7.3.2: 主送机关, from the edge. */
  addressee: { ...body, align: 'left' },
  /** 7.3.3: 3号 仿宋, two characters in. */
  body: { ...body, firstLine: 2 },
  /** 章, 节 of regulations: by the custom of their editions in the middle; the standard has none. */
  chapter: { ...centred, face: 'bold', level: 1 },
  section: { ...centred, face: 'kai', level: 2 },
  /** 7.3.3: first level 黑体, second 楷体, third and fourth 仿宋. */
  heading1: { ...body, face: 'bold', firstLine: 2, level: 1 },
  heading2: { ...body, face: 'kai', firstLine: 2, level: 2 },
  heading3: { ...body, firstLine: 2, level: 3 },
  heading4: { ...body, firstLine: 2, level: 4 },
  centred,
  /** Set right by the page, and nothing tells what it is. */
  right: { ...body, align: 'right' },
  /** 7.3.4: 附件：1. …, two characters in, further lines under the first character of the name. */
  attachment: { ...body, align: 'left', left: 6, firstLine: -4 },
  /** The second and later names: their numbers under that of the first. */
  attachmentMore: { ...body, align: 'left', left: 6, firstLine: -1 },
  /** 7.3.4: an only attachment has no number. */
  attachmentOne: { ...body, align: 'left', left: 5, firstLine: -3 },
  /** A file that hangs on the article, in the same place; what stands before its name is reckoned for each. */
  attachmentFile: { ...body, align: 'left', left: 2 },
  /** 7.3.5.1: 署名 in the middle over the date; `right` is reckoned for each. */
  signature: { ...body, align: 'right', right: 4 },
  /** 7.3.5.1: 成文日期, four characters from the right. */
  date: { ...body, align: 'right', right: 4 },
  /** 7.3.6: 附注 in brackets, two characters in. */
  remark: { ...body, firstLine: 2 },
  /** 7.3.7: 附件 over what is attached, 黑体 from the edge, on a page of its own. */
  annex: { ...body, face: 'bold', align: 'left' },
  quote: { ...body, face: 'kai', firstLine: 2 },
  caption: { ...centred, size: SIZE.四号 },
  picture: { ...body, align: 'center' },
  cell: { ...body, align: 'left', size: SIZE.四号 },
} as const satisfies Readonly<Record<string, Setting>>;

/** The name of one of `SETTINGS`. */
export type Role = keyof typeof SETTINGS;

/** The same as a list that can be looked up. */
export const settingOf = (role: Role): Setting => SETTINGS[role];

/** Whether a text in a language as Word knows it (zh-CN, zh-TW, zh-HK) is in traditional characters. */
export const isTraditional = (lang: string): boolean => lang !== 'zh-CN';

/** The name a face goes by for a text in this language. */
export const faceName = (face: FaceName, lang: string): string =>
  isTraditional(lang) ? FACES[face].traditional : FACES[face].name;

/** A setting with the lines below the first under the name, which begins behind a label of some characters. */
export function hangingFrom(setting: Setting, label: number | undefined): Setting {
  if (label === undefined) return setting;
  const start = (setting.left ?? 0) + (setting.firstLine ?? 0);
  return { ...setting, left: start + label, firstLine: -label };
}
