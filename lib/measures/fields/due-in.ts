import type { DateContext } from '../../values/dates/moment.ts';
import { type FoundLimit, limitIn } from '../../values/limits/deadline-in.ts';
import { isDue } from './is-due.ts';
import { saidTimeIn } from './said-times.ts';

/** Most limits of one measure that are looked at. */
const MOST_LIMITS = 3;

/** The end of what begins on a day: 从11月15日起 goes on with 至次年4月30日. */
const UNTIL = /^，?(?:至|到)(?:次年|翌年)?[\d一二三四五六七八九十年月日]{2,12}(?:时|底|止)?/;

/** A limit with the end that stands behind its beginning; of the two days only the first is read, so that no date is given. */
function withEnd(text: string, limit: FoundLimit): FoundLimit {
  const until = limit.kind === 'from' ? UNTIL.exec(text.slice(limit.end))?.[0] : undefined;
  return until === undefined ? limit : { ...limit, end: limit.end + until.length, value: {} };
}

/** A time limit that was read: undefined where the text has none by which something is still to be done. */
export interface Due {
  readonly limit: FoundLimit | undefined;
  /** A limit is there, but of what was done. */
  readonly told: boolean;
}

/** The first time limit of a canonical text by which or from which something is still to be done. */
export function dueIn(text: string, context: DateContext, demanded: boolean): Due {
  let from = 0;
  let told = false;
  for (let seen = 0; seen < MOST_LIMITS; seen++) {
    const limit = limitIn(text.slice(from), context);
    if (!limit) break;
    const placed = { ...limit, start: from + limit.start, end: from + limit.end };
    if (isDue(text, placed) && (demanded || !hasGone(text, placed, context))) {
      return { limit: withEnd(text, placed), told: false };
    }
    told = true;
    from = placed.end;
  }
  const said = told ? undefined : saidTimeIn(text);
  return { limit: said && isDue(text, said) ? said : undefined, told };
}

/** 力争到2000年: a goal, however old. */
const AIMED = /力争|确保|争取|计划|[要拟将](?=[于在到|])/;

/**
 * Before the day of publication, in what demands nothing: 3月1日至3日，省考核组开展实地核查 in a text of the tenth, 到2018年底 in
 * one of 2020. Without a year only days tell, as a month may be next year's.
 */
function hasGone(text: string, { start, end, kind, value }: FoundLimit, { published }: DateContext): boolean {
  const { date } = value;
  if (kind === 'from' || date === undefined || published === undefined) return false;
  if (AIMED.test(`${text.slice(Math.max(0, start - 4), start)}|${text.slice(start, end)}`)) return false;
  const dated = /\d{4}年/.test(text.slice(start, end)) || (kind === 'days' && date.length >= 10);
  const day = date.slice(0, 10);
  return dated && day < published.slice(0, day.length);
}
