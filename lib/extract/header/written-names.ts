import { original } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';
import { isFamilyName, isVouchedName } from './family-names.ts';
import type { HeaderContext } from './header-values.ts';
import { findBylines, isBylineAlone, splitNames } from './people.ts';

/** The names after 记者, 通讯员 in `text`, which stands at `shift` in the line's canonical form. */
export const namesIn = (line: ReadLine, text: string, shift: number): readonly string[] =>
  findBylines(text).flatMap(({ start, end }) => splitNames(original(line.text, line.form, shift + start, shift + end)));

const IN_PARENTHESES = /^.{0,40}?[（(][^（()）]{0,16}(?:记者|通讯员|作者)[^（()）]{1,40}[)）]/;
const AT_THE_END =
  /[（(](?:[^（()）]{0,16}(?:记者|通讯员|作者|撰稿|执笔|编译)[^（()）]{1,50}|[\u3400-\u9fff]{2,3}(?:[\s、][\u3400-\u9fff]{2,3}){0,3})\s?[)）]$/;
const CUE = /记者|通讯员|作者|撰稿|执笔|编译/;

/** 【丁言川╱台北報導】, 记者林越/南市报导, 刘平／华盛顿4日电: names, a stroke, and the place that is reported from. */
const REPORTED =
  /(?:^|[（(【〔])(?:[\u3400-\u9fff]{2,8}[／/╱])?(?:本报)?(?:记者)?([\u3400-\u9fff]{2,4}(?:[、\s][\u3400-\u9fff]{2,4}){0,4})[／/╱][\u3400-\u9fff]{2,8}(?:\d{1,2}日)?(?:专?电|报[导道])/;

/** The names before a stroke and a place, at the head of a line or in its brackets; 地方中心／桃園報導 names nobody. */
function reportedNames({ text, form }: ReadLine): readonly string[] {
  const match = REPORTED.exec(form.text.slice(0, 60)) ?? REPORTED.exec(form.text.slice(-40));
  const names = match?.[1] ?? '';
  if (!match || !names.split(/[、\s]/).every((name) => isVouchedName(name) && !/[心组部社网报]$/.test(name))) return [];
  const shift = match.input === form.text.slice(0, 60) ? 0 : form.text.length - match.input.length;
  const from = shift + match.index + match[0].indexOf(names);
  return splitNames(original(text, form, from, from + names.length));
}

/** （徐补生） or （作者：方敏…） at the very end of a text. */
function atTheEnd(line: ReadLine): readonly string[] {
  const tail = line.form.text.slice(-80);
  const shift = line.form.text.length - tail.length;
  const match = AT_THE_END.exec(tail);
  if (!match) return [];
  if (CUE.test(match[0])) return namesIn(line, match[0], shift + match.index);
  const inner = match[0].slice(1, -1).trimEnd();
  if ((!line.prose && match[0] !== line.form.text) || !inner.split(/[\s、]/).every(isFamilyName)) return [];
  const from = shift + match.index + 1;
  return splitNames(original(line.text, line.form, from, from + inner.length));
}

/** A paper's mark before who wrote it. */
const MARKED = /^[□■◎●]/;

/** The names a byline in or around the text gives: above it; alone in it; in its opening; at its end. */
export function writtenNames({ lines, body, start, reasons, title }: HeaderContext): readonly string[] {
  const namesOf = (line: ReadLine): readonly string[] => namesIn(line, line.form.text, 0);
  const kept = lines
    .slice(body.first, body.end)
    .filter((line) => reasons[line.index] === undefined && line.kind === 'text');
  const ways: readonly (() => readonly string[])[] = [
    // 本报记者 岳听澜 between title and text.
    () =>
      lines
        .slice(Math.max(0, (title.shownAt[0] ?? start) + 1), start)
        .filter((line) => line.hidden === 'none' && isBylineAlone(line.form.text))
        .flatMap(namesOf),
    // <div class="author">顾长风</div>, □顾长风
    () =>
      lines
        .slice((title.shownAt.at(-1) ?? start) + 1, start)
        .filter(
          (line) =>
            line.hidden === 'none' &&
            (/\b(?:author|writer|zuozhe)\b/i.test(line.box.names) || MARKED.test(line.form.text)),
        )
        .map((line) => line.text.replace(/^[□■◎●\s]+/, '').trim())
        .filter((text) => text.split(/[\s、，,]+/).every((name) => isFamilyName(name) || /^[顾覃史].{1,2}$/.test(name)))
        .flatMap((text) => splitNames(text)),
    () =>
      lines
        .slice(start, body.end)
        .filter(({ index }) => reasons[index] === 'byline' || reasons[index] === 'editor-line')
        .flatMap(namesOf),
    () => namesOfOpening(kept.find((line) => line.prose)),
    // A caption may stand above the opening.
    () => firstNamed([...lines.slice((title.shownAt.at(-1) ?? start) + 1, start), ...kept.slice(0, 4)], reportedNames),
    () => firstNamed(kept.filter((line) => line.prose).slice(1, 3), namesOfOpening),
    // `澎湃新闻记者 贺梨萍` as the first line, `《棱镜》作者 周纯` after a summary.
    () => kept.slice(0, 6).filter(isBylineLine).flatMap(namesOf),
    () => kept.slice(-3).flatMap(atTheEnd),
    () => firstNamed(kept.slice(-10), reportedNames),
    () => firstNamed(kept.slice(-3).filter(isBylineLine), namesOf),
  ];
  for (const way of ways) {
    const names = way();
    if (names.length) return names;
  }
  return [];
}

/** The names of the first line that has some. */
function firstNamed(lines: readonly ReadLine[], namesOf: (line: ReadLine) => readonly string[]): readonly string[] {
  for (const line of lines) {
    const names = line.hidden === 'none' ? namesOf(line) : [];
    if (names.length) return names;
  }
  return [];
}

/** （记者 …） within the first words of the opening paragraph. */
function namesOfOpening(opening: ReadLine | undefined): readonly string[] {
  const lead = IN_PARENTHESES.exec(opening?.form.text ?? '')?.[0];
  return opening && lead ? namesIn(opening, lead, 0) : [];
}

const isBylineLine = (line: ReadLine): boolean =>
  line.chars <= 40 && !line.prose && /(?:记者|作者|通讯员|撰稿|执笔|撰文)(?:[\s:：/／]|$)/.test(line.form.text);
