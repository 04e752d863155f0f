import { FACES, type FaceName, faceName } from '../official-format.ts';

/** What stands in the parts that are made beforehand where a document has its own. */
export const PLACEHOLDERS = {
  face: (face: FaceName): string => `@${face}@`,
  language: '@language@',
} as const;

/**
 * A part that was made beforehand, with the language and the faces of a text.
 * @param lang as Word knows it: zh-CN, zh-TW, zh-HK
 */
export function fillPart(xml: string, lang: string): string {
  const faces = Object.keys(FACES) as readonly FaceName[];
  const filled = xml.replaceAll(PLACEHOLDERS.language, lang);
  return faces.reduce((part, face) => part.replaceAll(PLACEHOLDERS.face(face), faceName(face, lang)), filled);
}
