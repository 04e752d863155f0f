import type { Role } from '../official-format.ts';

/**
 * The style of each role by its id. The body is Normal, which Word calls 正文 in Chinese; title and headings are Word's
 * own, by which it knows the outline.
 */
export const STYLE_IDS = {
  kicker: 'Kicker',
  title: 'Title',
  subtitle: 'Subtitle',
  number: 'DocumentNumber',
  facts: 'Facts',
  addressee: 'Addressee',
  body: 'Normal',
  chapter: 'Chapter',
  section: 'Section',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  heading4: 'Heading4',
  centred: 'Centred',
  right: 'SetRight',
  attachment: 'Attachment',
  attachmentMore: 'AttachmentMore',
  attachmentOne: 'AttachmentOne',
  attachmentFile: 'AttachmentFile',
  signature: 'Signature',
  date: 'Date',
  remark: 'Remark',
  annex: 'Annex',
  quote: 'Quote',
  caption: 'Caption',
  cell: 'TableText',
  picture: 'Picture',
} as const satisfies Readonly<Record<Role, string>>;
