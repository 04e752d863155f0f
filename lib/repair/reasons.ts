/** Every `reason` a repair can give, each a key of the reader's messages. */
export const REASONS = [
  'invisible',
  'noteOnPage',
  'bytesFromNotes',
  'bytesFromModel',
  'bytesUnsure',
  'bytesLost',
  'characterLost',
  'commaBeforeMark',
  'decodedAgain',
  'decodedAgainLossy',
  'charsetLost',
  'entityLeft',
  'escapeLeft',
  'tagLeft',
  'jammerNoise',
  'spacesBetween',
  'spacesLost',
  'lineBroken',
  'assignedSince',
  'symbolFont',
  'iconGlyph',
  'privateUseLeft',
  'dateOfPage',
  'ageRange',
  'parenthesisLost',
  'compatibilityForm',
  'fullWidthForm',
  'halfWidthForm',
] as const;

/** Why a repair was made or offered. */
export type Reason = (typeof REASONS)[number];
