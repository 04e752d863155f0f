/** Resolves in a task of its own: between two stretches of long work the page and the reader's clicks have their turn. */
export const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
