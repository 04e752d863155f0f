import { type FilterImplOptions, filters as liquidFilters, toValue } from 'liquidjs';
import { escapeCell } from '../markdown-cell.ts';
import type { InWords } from './fields.ts';
import { formatDate } from './format-date.ts';
import { countsNoNumber, orNothing } from './number-filters.ts';
import { escapeLines, Prepared } from './prepared.ts';
import { yamlScalar } from './yaml-scalar.ts';

type Handler = Extract<FilterImplOptions, (...given: never[]) => unknown>;

/** A filter of our own, as the options show it. */
export interface TemplateFilter {
  readonly name: string;
  readonly meaning: InWords;
  readonly example: string;
  readonly apply: (value: unknown, ...given: readonly unknown[]) => unknown;
}

const plain = (value: unknown): unknown => toValue(value);
const textOf = (value: unknown): string => {
  const given = plain(value);
  return Array.isArray(given) ? given.map(textOf).join('、') : String(given ?? '');
};
const markdownOf = (value: unknown): string =>
  value instanceof Prepared ? value.text : escapeLines(textOf(value), true);

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Rows of a list as a Markdown table; each column a field of its items by its name. */
function tableOf(list: unknown, given: readonly unknown[]): Prepared | null {
  const items = plain(list);
  if (!Array.isArray(items) || items.length === 0) return null;
  const [first] = items as readonly unknown[];
  const columns = given.length > 0 ? given.map(textOf) : Object.keys(Object(first));
  for (const name of columns) if (!Object.hasOwn(Object(first), name)) throw new Error(`undefined column: ${name}`);
  const cellOf = (item: unknown, name: string): string =>
    escapeCell(textOf(Object.hasOwn(Object(item), name) ? (item as Record<string, unknown>)[name] : ''));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = items.map((item) => line(columns.map((name) => cellOf(item, name))));
  return new Prepared([line(columns.map(escapeCell)), line(columns.map(() => '---')), ...rows].join('\n'));
}

/** The filters that are ours, in the order they are offered; those of Liquid in `LIQUID_FILTERS` come beside them. */
export const FILTERS = [
  {
    name: 'date',
    meaning: {
      en: 'a date in a form: YYYY YY MM M DD D HH H mm m ss s; what the date does not tell is left out',
      'zh-CN': '日期格式：YYYY YY MM M DD D HH H mm m ss s；没有的部分不写',
      'zh-TW': '日期格式：YYYY YY MM M DD D HH H mm m ss s；沒有的部分不寫',
    },
    example: '{{ published | date: YYYY-MM-DD }}',
    apply: (value, pattern) => {
      const date = textOf(value);
      return date === '' ? null : formatDate(date, pattern === undefined ? 'YYYY-MM-DD' : textOf(pattern));
    },
  },
  {
    name: 'yaml',
    meaning: {
      en: 'as YAML, for front matter',
      'zh-CN': '写成 YAML，用于文件头',
      'zh-TW': '寫成 YAML，用於檔案開頭',
    },
    example: 'title: {{ title | yaml }}',
    apply: (value) => new Prepared(yamlScalar(Array.isArray(plain(value)) ? plain(value) : (plain(value) ?? null))),
  },
  {
    name: 'quote',
    meaning: {
      en: 'as a quotation, > before each line',
      'zh-CN': '写成引用，每行前加 >',
      'zh-TW': '寫成引用，每行前加 >',
    },
    example: '{{ body | quote }}',
    apply: (value) => new Prepared(markdownOf(value).replace(/^/gm, '> ').replace(/^> $/gm, '>')),
  },
  {
    name: 'table',
    meaning: {
      en: 'a list as a Markdown table, by the names of its columns',
      'zh-CN': '列表写成 Markdown 表格，列出栏名',
      'zh-TW': '清單寫成 Markdown 表格，列出欄名',
    },
    example: '{{ highlighted | table: "who", "what", "dueText" }}',
    apply: (value, ...columns) => tableOf(value, columns),
  },
  {
    name: 'escape',
    meaning: {
      en: 'escaped for Markdown, where {% plain %} has switched that off',
      'zh-CN': '转义 Markdown 记号（用了 {% plain %} 时才需要）',
      'zh-TW': '跳脫 Markdown 記號（用了 {% plain %} 時才需要）',
    },
    example: '{{ title | escape }}',
    apply: (value) => new Prepared(markdownOf(value)),
  },
  {
    name: 'html',
    meaning: { en: 'escaped for HTML', 'zh-CN': '转义为 HTML', 'zh-TW': '跳脫為 HTML' },
    example: '{{ title | html }}',
    apply: (value) => new Prepared(textOf(value).replace(/[&<>"']/g, (char) => HTML[char] ?? char)),
  },
  {
    name: 'raw',
    meaning: {
      en: 'as it stands, nothing escaped: the page then writes your Markdown',
      'zh-CN': '原样写出，不转义：网页里的记号会生效',
      'zh-TW': '原樣寫出，不跳脫：網頁裡的記號會生效',
    },
    example: '{{ title | raw }}',
    apply: (value) => new Prepared(textOf(value)),
  },
] as const satisfies readonly TemplateFilter[];

/** Filters of Liquid that stay; none of them reads files, runs expressions, hashes or makes HTML. */
const LIQUID_FILTERS = [
  ...['append', 'prepend', 'strip', 'lstrip', 'rstrip', 'replace', 'replace_first', 'remove', 'remove_first'],
  ...['upcase', 'downcase', 'capitalize', 'truncate', 'slice', 'split', 'strip_newlines', 'default', 'size'],
  ...['first', 'last', 'join', 'map', 'where', 'reverse', 'sort', 'uniq', 'compact', 'concat', 'sum'],
  ...['plus', 'minus', 'times', 'divided_by', 'modulo', 'round', 'ceil', 'floor', 'abs', 'at_least', 'at_most'],
] as const;

/** These add to Markdown or trim it, and it stays what it is. */
const KEEPING: ReadonlySet<string> = new Set(['append', 'prepend', 'strip', 'lstrip', 'rstrip', 'default']);

function withPrepared(name: string, given: FilterImplOptions): Handler {
  const handler: Handler = typeof given === 'function' ? given : given.handler;
  return function apply(value, ...rest) {
    const given = rest.map((one) => (Array.isArray(one) ? one : plain(one)));
    if (countsNoNumber(name, plain(value), given)) return null;
    const made: unknown = handler.call(this, plain(value), ...given);
    const stays = value instanceof Prepared && KEEPING.has(name) && typeof made === 'string';
    return stays ? new Prepared(made) : orNothing(made);
  };
}

/** Every filter of a template, by its name. */
export const filterHandlers = (): Readonly<Record<string, FilterImplOptions>> =>
  Object.fromEntries([
    ...LIQUID_FILTERS.flatMap((name) => {
      const given = liquidFilters[name];
      return given ? [[name, withPrepared(name, given)] as const] : [];
    }),
    ...FILTERS.map(({ name, apply }) => [name, apply as Handler] as const),
  ]);
