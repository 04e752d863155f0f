import { PAGE } from '../official-format.ts';

/** ISO 29500-1, 17.18.81 (ST_SignedTwipsMeasure): a twentieth of a point. */
const TWIPS_PER_POINT = 20;

const MM_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;

export const twipsOfPoints = (points: number): number => Math.round(points * TWIPS_PER_POINT);

export const twipsOfMillimetres = (mm: number): number =>
  Math.round((mm / MM_PER_INCH) * POINTS_PER_INCH * TWIPS_PER_POINT);

/** 版心 */
export const TEXT_WIDTH = twipsOfMillimetres(PAGE.textWidth);

export const TEXT_HEIGHT = twipsOfMillimetres(PAGE.textHeight);

/** The same on a page that lies across, where it is as wide as the other is high. */
export const [ACROSS_WIDTH, ACROSS_HEIGHT] = [TEXT_HEIGHT, TEXT_WIDTH];

/** A line of the page; 22 of them fill it: 28.95 pt. */
export const LINE_PITCH = Math.floor(twipsOfMillimetres(PAGE.textHeight) / PAGE.lines);

/** A character of the page; 28 of them fill a line: 15.79 pt. */
export const CHARACTER_PITCH = TEXT_WIDTH / PAGE.characters;

export const twipsOfCharacters = (characters: number): number => Math.round(characters * CHARACTER_PITCH);
