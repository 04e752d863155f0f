/** A date as precise as the page shows it: `2019-05-17`, `2019-09-30T22:46+08:00` or `2020-02-29T18:34:31+08:00`. */
export type IsoDate = string;

/** What an official page says about itself. Absent means absent: nothing is invented. */
export interface Header {
  readonly title: string;
  /** 副题, the line below the title. */
  readonly subtitle?: string;
  /** 引题, the line above the title. */
  readonly kicker?: string;
  /** 来源 without its label. */
  readonly source?: string;
  /** Where the 来源 links to. */
  readonly sourceUrl?: string;
  /** The visible labelled date; it beats meta tags. */
  readonly published?: IsoDate;
  /** The date of a meta tag where it disagrees with the visible one. */
  readonly publishedMeta?: IsoDate;
  readonly updated?: IsoDate;
  /** 记者, 通讯员, 撰稿, 作者: names only. */
  readonly authors: readonly string[];
  /** 责任编辑, 责编, 编辑: names, joined by 、 when there are several. */
  readonly editor?: string;
  /** 发文字号, such as 国办发〔2019〕3号. */
  readonly documentNumber?: string;
  /** 发文机关. */
  readonly issuer?: string;
  /** 成文日期. */
  readonly written?: IsoDate;
  /** 索引号. */
  readonly indexNumber?: string;
  /** 主题词, 关键词. */
  readonly subjects?: readonly string[];
  readonly siteName?: string;
}

/** Fields of the header that hold text a repair or a conversion can touch. */
export type HeaderField = 'title' | 'subtitle' | 'kicker' | 'source' | 'authors' | 'editor' | 'issuer' | 'siteName';
