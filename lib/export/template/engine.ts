import { type Context, type Emitter, type FilterImplOptions, Liquid, type Template as ParsedTemplate } from 'liquidjs';
import { soundText } from '../sound-text.ts';
import { filterHandlers } from './filters.ts';
import { orNothing } from './number-filters.ts';
import { escapeLines, PageText, Prepared, TextSink } from './prepared.ts';
import { LONGEST_TEMPLATE } from './template.ts';

/** Characters that one template may make, all it keeps on its way counted: ten times the longest article. */
const MOST_CHARACTERS = 10_000_000;
/** Milliseconds that it may take. An imported template may mean harm; one that a reader wrote takes a few. */
const LONGEST_TIME = 2000;

/** Tags that stay. Those of files (include, layout …) are gone, and what makes HTML. */
const TAGS: ReadonlySet<string> = new Set([
  ...['assign', 'capture', 'if', 'unless', 'case', 'for', 'break', 'continue', 'cycle', 'echo', 'liquid'],
  ...['comment', '#', 'raw', 'increment', 'decrement'],
]);

const PLAIN = 'plain';

const isItem = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof Prepared);

const itemText = (item: Readonly<Record<string, unknown>>): string =>
  String((Object.hasOwn(item, 'what') ? item.what : item.text) ?? '');

/** A value as text: a list of texts in one line, one of measures or heads an item a line. */
const textOf = (value: unknown): string => {
  if (!Array.isArray(value)) return isItem(value) ? itemText(value) : String(orNothing(value) ?? '');
  return value.map(textOf).join(value.some(isItem) ? '\n' : '、');
};

/** What is written for a value: Markdown as it stands, anything else as a text of the page. */
function escapeOutput(this: { readonly context: Context }, value: unknown): unknown {
  if (value instanceof Prepared) return value.text;
  const text = soundText(textOf(value));
  const isPlain = this.context.getRegister<boolean>(PLAIN, false);
  if (!Array.isArray(value) || !value.some(isItem)) return isPlain ? text : new PageText(text);
  const items = value.map((item) => soundText(textOf(item)).replaceAll('\n', ' '));
  return items.map((item) => (isPlain ? `• ${item}` : `- ${escapeLines(item, true)}`)).join('\n');
}

/** Lets every text be written through a sink; what is captured is prepared, for it is escaped already. */
function writeThroughSinks({ renderer }: Liquid): void {
  const render = renderer.renderTemplates.bind(renderer);
  renderer.renderTemplates = function* renderTemplates(
    templates: ParsedTemplate[],
    context: Context,
    emitter?: Emitter,
  ) {
    if (emitter) return yield* render(templates, context, emitter);
    const sink = new TextSink(context.memoryLimit);
    yield* render(templates, context, sink);
    return new Prepared(sink.buffer);
  };
}

/**
 * LiquidJS (10.30) with what a template of a reader needs and nothing else: no files, no own tags of the page's HTML, own
 * properties alone, and a limit to what it makes and to how long it takes. It compiles to closures: there is no `eval` and
 * no `new Function` in it, which an extension page would refuse.
 */
export function makeEngine(): Liquid {
  const liquid = new Liquid({
    strictFilters: true,
    strictVariables: true,
    // `{% if one_of_ours %}` asks for what is not there; a name that no field has is an error everywhere else.
    lenientIf: true,
    ownPropertyOnly: true,
    templates: {},
    outputEscape: escapeOutput as (value: unknown) => string,
    // The quotes put around dates make it longer.
    parseLimit: 2 * LONGEST_TEMPLATE,
    memoryLimit: MOST_CHARACTERS,
    renderLimit: LONGEST_TIME,
  });
  for (const name of Object.keys(liquid.tags)) if (!TAGS.has(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) delete liquid.filters[name];
  for (const [name, filter] of Object.entries<FilterImplOptions>(filterHandlers())) liquid.registerFilter(name, filter);
  liquid.registerTag(PLAIN, { parse() {}, render: (context: Context) => context.setRegister(PLAIN, true) && '' });
  writeThroughSinks(liquid);
  return liquid;
}
