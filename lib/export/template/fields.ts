/** A text in the languages of the interface. */
export interface InWords {
  readonly en: string;
  readonly 'zh-CN': string;
  readonly 'zh-TW': string;
}

/** A field that a template can name. */
export interface TemplateField {
  readonly name: string;
  readonly meaning: InWords;
  /** What it is written as, of an invented page; of a list, how it is used. */
  readonly example: string;
}

/**
 * The fields of a reading, in the order they are offered. What the page does not give is nothing: `{% if subtitle %}` asks.
 * Texts of the page are escaped for Markdown where they are written, unless `{% plain %}` stands at the start; those said
 * to be Markdown are written as they stand.
 */
export const FIELDS = [
  { name: 'title', meaning: { en: 'title', 'zh-CN': '标题', 'zh-TW': '標題' }, example: '云溪县召开防汛工作会议' },
  {
    name: 'kicker',
    meaning: { en: 'line above the title', 'zh-CN': '引题', 'zh-TW': '引題' },
    example: '入汛以来',
  },
  {
    name: 'subtitle',
    meaning: { en: 'line below the title', 'zh-CN': '副题', 'zh-TW': '副題' },
    example: '县长主持并讲话',
  },
  { name: 'source', meaning: { en: 'source', 'zh-CN': '来源', 'zh-TW': '來源' }, example: '云溪日报' },
  {
    name: 'issuer',
    meaning: { en: 'issuing body', 'zh-CN': '发文机关', 'zh-TW': '發文機關' },
    example: '云溪县人民政府办公室',
  },
  {
    name: 'authors',
    meaning: { en: 'authors, a list', 'zh-CN': '作者，列表', 'zh-TW': '作者，清單' },
    example: '{{ authors | join: "、" }}',
  },
  { name: 'editor', meaning: { en: 'editor', 'zh-CN': '责任编辑', 'zh-TW': '責任編輯' }, example: '许明川' },
  {
    name: 'documentNumber',
    meaning: { en: 'document number', 'zh-CN': '发文字号', 'zh-TW': '發文字號' },
    example: '云溪政办发〔2021〕7号',
  },
  {
    name: 'published',
    meaning: { en: 'date of publication', 'zh-CN': '发布时间', 'zh-TW': '發布時間' },
    example: '{{ published | date: YYYY年M月D日 }}',
  },
  {
    name: 'url',
    meaning: { en: 'address of the page', 'zh-CN': '网址', 'zh-TW': '網址' },
    example: 'https://www.yunxi.example/2021/t1.html',
  },
  { name: 'host', meaning: { en: 'site', 'zh-CN': '网站', 'zh-TW': '網站' }, example: 'www.yunxi.example' },
  {
    name: 'body',
    meaning: { en: 'the article, Markdown', 'zh-CN': '正文，Markdown', 'zh-TW': '正文，Markdown' },
    example: '{{ body }}',
  },
  {
    name: 'obsidianBody',
    meaning: {
      en: 'the article, Markdown of Obsidian: measures as ==…==',
      'zh-CN': '正文，Obsidian 的 Markdown：举措写成 ==…==',
      'zh-TW': '正文，Obsidian 的 Markdown：舉措寫成 ==…==',
    },
    example: '{{ obsidianBody }}',
  },
  {
    name: 'text',
    meaning: { en: 'the article, plain text', 'zh-CN': '正文，纯文本', 'zh-TW': '正文，純文字' },
    example: '{{ text }}',
  },
  {
    name: 'paragraphs',
    meaning: { en: 'paragraphs of the article, a list', 'zh-CN': '正文各段，列表', 'zh-TW': '正文各段，清單' },
    example: '{{ paragraphs | first }}',
  },
  {
    name: 'outline',
    meaning: {
      en: 'outline, a list: level, label, text',
      'zh-CN': '提纲，列表：level、label、text',
      'zh-TW': '提綱，清單：level、label、text',
    },
    example: '{% for head in outline %}{{ head.label }}{{ head.text }}{% endfor %}',
  },
  {
    name: 'measures',
    meaning: { en: 'all measures, a list', 'zh-CN': '全部举措，列表', 'zh-TW': '全部舉措，清單' },
    example: '{% for m in measures %}{{ m.what }}{% endfor %}',
  },
  {
    name: 'highlighted',
    meaning: { en: 'the measures marked, a list', 'zh-CN': '标出的举措，列表', 'zh-TW': '標出的舉措，清單' },
    example: '{% for m in highlighted %}{{ m.what }}{% endfor %}',
  },
  {
    name: 'measuresTable',
    meaning: { en: 'the measures marked, a Markdown table', 'zh-CN': '举措表，Markdown', 'zh-TW': '舉措表，Markdown' },
    example: '{{ measuresTable }}',
  },
  {
    name: 'citation',
    meaning: { en: 'reference (GB/T 7714—2015)', 'zh-CN': '引文（GB/T 7714—2015）', 'zh-TW': '引文（GB/T 7714—2015）' },
    example:
      '云溪日报. 云溪县召开防汛工作会议[EB/OL]. (2021-07-03)[2021-07-09]. https://www.yunxi.example/2021/t1.html.',
  },
  {
    name: 'citations',
    meaning: {
      en: 'references: gbt7714, apa, chicago, bibtex, ris, cslJson',
      'zh-CN': '各种格式的引文：gbt7714、apa、chicago、bibtex、ris、cslJson',
      'zh-TW': '各種格式的引文：gbt7714、apa、chicago、bibtex、ris、cslJson',
    },
    example: '{{ citations.apa }}',
  },
  {
    name: 'footnotes',
    meaning: {
      en: 'footnotes, a list: number, text, paragraph',
      'zh-CN': '脚注，列表：number、text、paragraph',
      'zh-TW': '註腳，清單：number、text、paragraph',
    },
    example: '{% for note in footnotes %}[{{ note.number }}] {{ note.text }}{% endfor %}',
  },
  {
    name: 'characters',
    meaning: { en: 'characters of the article', 'zh-CN': '正文字数', 'zh-TW': '正文字數' },
    example: '1234',
  },
  {
    name: 'minutes',
    meaning: { en: 'minutes it takes to read', 'zh-CN': '阅读分钟数', 'zh-TW': '閱讀分鐘數' },
    example: '3',
  },
  {
    name: 'script',
    meaning: {
      en: 'script of the text: simplified, traditional, mixed',
      'zh-CN': '文字：simplified 简体、traditional 繁体、mixed 混用',
      'zh-TW': '文字：simplified 簡體、traditional 繁體、mixed 混用',
    },
    example: 'simplified',
  },
  {
    name: 'now',
    meaning: { en: 'now', 'zh-CN': '现在', 'zh-TW': '現在' },
    example: '{{ now | date: YYYY-MM-DD }}',
  },
] as const satisfies readonly TemplateField[];

/** The name of one of `FIELDS`. */
export type FieldName = (typeof FIELDS)[number]['name'];

/** The fields of one measure of `measures` and `highlighted`. */
export const MEASURE_FIELDS = [
  { name: 'who', meaning: { en: 'who', 'zh-CN': '谁', 'zh-TW': '誰' }, example: '各乡镇' },
  { name: 'modality', meaning: { en: 'must, may …', 'zh-CN': '须、可……', 'zh-TW': '須、可……' }, example: '须' },
  { name: 'what', meaning: { en: 'does what', 'zh-CN': '做什么', 'zh-TW': '做什麼' }, example: '6月底前新建公厕12座' },
  {
    name: 'due',
    meaning: { en: 'date it is due', 'zh-CN': '到期日', 'zh-TW': '到期日' },
    example: '{{ m.due | date: YYYY-MM-DD }}',
  },
  {
    name: 'dueText',
    meaning: { en: 'time limit as written', 'zh-CN': '时限原文', 'zh-TW': '時限原文' },
    example: '6月底前',
  },
  {
    name: 'numbers',
    meaning: { en: 'amounts, a list', 'zh-CN': '数量，列表', 'zh-TW': '數量，清單' },
    example: '{{ m.numbers | join: "、" }}',
  },
  { name: 'saidBy', meaning: { en: 'said by', 'zh-CN': '谁说的', 'zh-TW': '誰說的' }, example: '会议强调' },
  {
    name: 'sentence',
    meaning: { en: 'the whole sentence', 'zh-CN': '所在的句子', 'zh-TW': '所在的句子' },
    example: '会议强调，各乡镇6月底前新建公厕12座。',
  },
  {
    name: 'place',
    meaning: { en: 'where it stands', 'zh-CN': '位置', 'zh-TW': '位置' },
    example: '三 › （二） 第 7 段',
  },
  { name: 'category', meaning: { en: 'kind', 'zh-CN': '类别', 'zh-TW': '類別' }, example: '目标' },
  {
    name: 'kind',
    meaning: { en: 'kind, its English name', 'zh-CN': '类别的英文名', 'zh-TW': '類別的英文名' },
    example: '{% if m.kind == "prohibition" %}…{% endif %}',
  },
  {
    name: 'salience',
    meaning: {
      en: '3 checkable, 2 concrete, 1 an appeal',
      'zh-CN': '3 可核查，2 具体，1 号召',
      'zh-TW': '3 可核查，2 具體，1 號召',
    },
    example: '{% if m.salience == 3 %}…{% endif %}',
  },
  { name: 'paragraph', meaning: { en: 'number of the paragraph', 'zh-CN': '第几段', 'zh-TW': '第幾段' }, example: '7' },
] as const satisfies readonly TemplateField[];

/** The name of one of `MEASURE_FIELDS`. */
export type MeasureFieldName = (typeof MEASURE_FIELDS)[number]['name'];
