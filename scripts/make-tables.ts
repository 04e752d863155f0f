/** Makes every generated table, in order. Each step is a script of its own. */
await import('./make-fold.ts');
await import('./make-dictionary.ts');
await import('./make-readings.ts');
await import('./make-repair-model.ts');
