// What writes a text out of the reader, in one chunk: the popup loads it with the first copy or file.
export { tableFlavours } from '../export/table-flavours.ts';
export { copyRequest, copyText } from './copy.ts';
export { flavoursNow } from './flavours-now.ts';
export { saveFile } from './save-file.ts';
export { saveText } from './save-text.ts';
export { sendTo } from './send.ts';
