import {
  AlignmentType,
  type IIndentAttributesProperties,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import {
  CHARACTER_PITCH,
  LINE_PITCH,
  twipsOfCharacters,
  twipsOfPoints,
} from '../../lib/export/document/docx/lengths.ts';
import { PLACEHOLDERS } from '../../lib/export/document/docx/placeholders.ts';
import { STYLE_IDS } from '../../lib/export/document/docx/style-ids.ts';
import { type FaceName, type Role, SETTINGS, type Setting, SIZE } from '../../lib/export/document/official-format.ts';

/** The names under which the styles are listed, where they are not Word's own. */
const NAMES: Readonly<Partial<Record<Role, string>>> = {
  kicker: '引题',
  title: 'Title',
  subtitle: 'Subtitle',
  number: '发文字号',
  facts: '来源',
  addressee: '主送机关',
  body: 'Normal',
  chapter: '章',
  section: '节',
  heading1: 'heading 1',
  heading2: 'heading 2',
  heading3: 'heading 3',
  heading4: 'heading 4',
  centred: '居中',
  right: '居右',
  attachment: '附件说明',
  attachmentMore: '附件说明续',
  attachmentOne: '附件说明（单个）',
  attachmentFile: '附件文件',
  signature: 'Signature',
  date: 'Date',
  remark: '附注',
  annex: '附件',
  quote: 'Quote',
  caption: 'caption',
  cell: '表格文字',
  picture: '图片',
};

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/** A face for all scripts: the figures of an official document are of the same face. */
export function fontOf(face: FaceName) {
  const name = PLACEHOLDERS.face(face);
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

/** Indents of a paragraph; all are said, as every style is based on the body, which has its own. */
function indentOf({ firstLine = 0, left = 0, right = 0 }: Partial<Setting>): IIndentAttributesProperties {
  return {
    left: twipsOfCharacters(left),
    right: twipsOfCharacters(right),
    ...(firstLine < 0 ? { hanging: twipsOfCharacters(-firstLine) } : { firstLine: twipsOfCharacters(firstLine) }),
  };
}

/** Lines of the page's pitch. */
const SPACING = { before: 0, after: 0, line: LINE_PITCH, lineRule: LineRuleType.EXACT } as const;

const runOf = ({ face, size }: Setting): IRunStylePropertiesOptions => ({
  font: fontOf(face),
  // Half points.
  size: size * 2,
  bold: false,
  italics: false,
  // 5.2.3: 28 characters of 3号 in a line are a little closer than they are wide.
  characterSpacing: size === SIZE.三号 ? Math.floor(CHARACTER_PITCH - twipsOfPoints(size)) : 0,
  color: '000000',
});

/** 5.2.3: a page is full with 22 lines; a lone line of a paragraph is not moved. The library's types of a style lack it. */
const FULL_PAGES = { widowControl: false } as const;

/** Lines as high as what is in them: an exact height would cut a picture off. */
const GROWING: readonly Role[] = ['cell', 'picture'];

function styleOf(role: Role): IParagraphStyleOptions {
  const setting: Setting = SETTINGS[role];
  return {
    id: STYLE_IDS[role],
    name: NAMES[role] ?? role,
    ...(role !== 'body' && { basedOn: STYLE_IDS.body }),
    ...(setting.level && { next: STYLE_IDS.body }),
    quickFormat: true,
    run: runOf(setting),
    paragraph: {
      ...FULL_PAGES,
      alignment: ALIGNMENTS[setting.align],
      indent: indentOf(setting),
      spacing: GROWING.includes(role) ? { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } : SPACING,
      ...(setting.level && { outlineLevel: setting.level - 1, keepNext: true }),
    },
  };
}

/** The styles of a document: one for each role. */
export function documentStyles(): IStylesOptions {
  const roles = Object.keys(STYLE_IDS) as readonly Role[];
  return {
    default: {
      document: {
        run: { ...runOf(SETTINGS.body), language: { value: 'en-US', eastAsia: PLACEHOLDERS.language } },
        paragraph: {},
      },
      hyperlink: { run: { color: '0563C1', underline: {} } },
      footnoteText: {
        run: { font: fontOf('song'), size: SIZE.五号 * 2 },
        paragraph: { indent: indentOf({}), spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: roles.map((role) => styleOf(role)),
  };
}
