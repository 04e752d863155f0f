/** stub until the repair branch brings its own */
export const needsReread = (text: string): boolean => /\uFFFD|锟斤拷/.test(text);
