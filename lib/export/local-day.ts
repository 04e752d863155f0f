/** The day that a moment is to the reader, wherever they are: `2021-07-09`. */
export const localDay = (date: Date): string =>
  [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-');
