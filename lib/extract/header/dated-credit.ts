/** 【2014/09/22 联合报】@ http://…: below a text, the paper it stood in and the day of that issue. */
export const DATED_CREDIT =
  /^【\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[\s/／]([\u3400-\u9fff]{2,12})(?:[／/][^】]{1,40})?】(?:@.{0,40})?$/;
