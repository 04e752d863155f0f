import { foldUnit } from '../../script/tables/fold.ts';
import { gbkCode } from '../bytes/gbk.ts';

/** Characters behind a lost byte that are looked at. */
const REACH = 10;

/** Whether a character is of ASCII, a mark, or one of the 3,755 frequent ones of GB 2312 (rows A1–A3, B0A1–D7F9), in either script. */
function isOrdinary(unit: number): boolean {
  if (unit < 0x80) return true;
  const code = gbkCode(foldUnit(unit));
  return (code >= 0xa1a1 && code <= 0xa3fe) || (code >= 0xb0a1 && code <= 0xd7f9);
}

/** A Latin letter right behind or before a Chinese character: half of a pair that lost its other half, 速?h委. */
const HALF = /[\u3400-\u9fff][@-~]|[@-~][\u3400-\u9fff]/;

/**
 * Whether the text behind a lost byte may be read from the wrong bytes: it holds a rare character, a letter beside a
 * Chinese one, or another lost byte. Asked before the character model is loaded, where a page shows no other damage: a
 * question mark in ordinary text (有人问?，他说) is what it is. Text read from the wrong bytes is ordinary throughout less
 * than once in ten times for two characters, once in forty for four.
 *
 * @param until where the next lost byte of the kind stands that is looked at by itself, and says nothing about this one
 */
export function looksMisread(text: string, at: number, until = Number.POSITIVE_INFINITY): boolean {
  const line = text.slice(at + 1, Math.min(at + 1 + REACH, until)).split('\n')[0] ?? '';
  if (HALF.test(line) || /[\ue000-\uf8ff\ufffd]/.test(line)) return true;
  return [...line].some((char) => !isOrdinary(char.charCodeAt(0)));
}
