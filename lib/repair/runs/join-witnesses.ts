import type { RunReading } from './read-run.ts';

/** The run at a place, as it was read. */
export interface FoundRun {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  /** None where no reading lasts, or where the best is what is shown. */
  readonly reading?: RunReading;
  /** Damaging the reading again gives what the page shows. */
  readonly exact: boolean;
  /** The reading has the weight of others like it. */
  readonly isJoined: boolean;
}

/** How often the same damage must be read in the same way, behind other words each time, to speak for itself. */
const OFTEN = 3;

/** Characters before a run in which the words before two runs must differ. */
const BEFORE = 4;

type Weight = Pick<RunReading, 'margin' | 'gain' | 'near'>;

/** The weight together of runs that show the same; none where they are read in two ways, or too few are. */
function weigh(alike: readonly FoundRun[]): Weight | undefined {
  const text = alike[0]?.reading?.text;
  if (text === undefined || alike.some(({ reading }) => reading?.text !== text)) return undefined;
  const witnesses = new Map(alike.map(({ before, reading }) => [before.slice(-BEFORE), reading]));
  if (witnesses.size < OFTEN) return undefined;
  const sum = (name: 'margin' | 'gain'): number =>
    [...witnesses.values()].reduce((all, one) => all + (one?.[name] ?? 0), 0);
  const near = alike[0]?.reading?.near ?? [];
  return {
    margin: sum('margin'),
    gain: sum('gain'),
    near: near.map(({ text: one, behind }) => ({ text: one, behind: behind * witnesses.size })),
  };
}

/**
 * The runs, each with the weight of all those that show the same and are read the same way behind other words: three times
 * 救援\ufffd?h防指 on a page, read as 救援。縣防指, are three witnesses where one would not do.
 */
export function joinWitnesses(runs: readonly FoundRun[], text: string): readonly FoundRun[] {
  const shown = ({ start, end }: FoundRun): string => text.slice(start, end);
  const weights = new Map([...Map.groupBy(runs, shown)].map(([run, alike]) => [run, weigh(alike)]));
  return runs.map((run) => {
    const weight = weights.get(shown(run));
    return weight && run.reading ? { ...run, isJoined: true, reading: { ...run.reading, ...weight } } : run;
  });
}
