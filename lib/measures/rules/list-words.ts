/** The words of a list, which are separated by spaces or lines; a line that begins with # is a comment. */
export const listWords = (list: string): readonly string[] =>
  list
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter((word) => word !== '');
