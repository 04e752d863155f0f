import type { Spoken } from './plan-line.ts';

/** A line to be read: its text and how it is spoken. */
export interface SpokenLine {
  readonly text: string;
  readonly spoken: readonly Spoken[];
}

/** What speaks. */
export interface Synth {
  /** Says a text; `done` is told once: whether it was said to the end. */
  readonly speak: (text: string, done: (said: boolean) => void) => void;
  readonly cancel: () => void;
}

/** Runs something after so many milliseconds; gives the way to call it off. */
export type After = (milliseconds: number, run: () => void) => () => void;

/** Where the reading aloud is. */
export interface Place {
  readonly line: number;
  readonly piece: number;
}

/** `ended`: all is read; `failed`: the voice gave up. */
export type PlayState = 'stopped' | 'playing' | 'paused' | 'ended' | 'failed';

/** What the player needs. */
export interface PlayerParts {
  readonly synth: Synth;
  readonly after: After;
  /** `undefined` behind the last line. Asked anew for each piece: the text may be drawn further, or in another script. */
  readonly lineAt: (line: number) => SpokenLine | undefined;
  readonly onChange: (state: PlayState, place: Place) => void;
}

/** A voice that says nothing for so long has been forgotten by its browser. Milliseconds: at all, and for each character. */
const SILENCE = { least: 8000, each: 700 };

/** Reading aloud. Pausing and going on begin the piece anew: not every voice can stop within one. */
export interface Player {
  readonly play: () => void;
  readonly pause: () => void;
  /** To the next sentence, or the last one. */
  readonly step: (by: 1 | -1) => void;
  readonly goTo: (line: number) => void;
  /** Says the piece anew, with another voice or at another speed. */
  readonly again: () => void;
  readonly stop: () => void;
}

/** The first piece of the next sentence, or of the last one; `undefined` before the first and behind the last. */
function stepFrom(lineAt: PlayerParts['lineAt'], { line, piece }: Place, by: 1 | -1): Place | undefined {
  const here = lineAt(line)?.spoken ?? [];
  const own = here[piece]?.sentence.start ?? 0;
  const others = here.findIndex((one, i) => (by === 1 ? i > piece && one.sentence.start !== own : false));
  if (others >= 0) return { line, piece: others };
  const before = by === -1 ? here.slice(0, piece).findLast(({ sentence }) => sentence.start < own) : undefined;
  if (before) return { line, piece: here.findIndex(({ sentence }) => sentence.start === before.sentence.start) };
  for (let next = line + by; next >= 0; next += by) {
    const spoken = lineAt(next)?.spoken;
    if (!spoken) return undefined;
    const last = spoken.at(-1);
    if (!last) continue;
    const start = by === 1 ? 0 : spoken.findIndex(({ sentence }) => sentence.start === last.sentence.start);
    return { line: next, piece: start };
  }
  return undefined;
}

/** Makes a player that stands at the first line. */
export function makePlayer({ synth, after, lineAt, onChange }: PlayerParts): Player {
  let state: PlayState = 'stopped';
  let place: Place = { line: 0, piece: 0 };
  /** Counts what is said or waited for: what an older one tells comes too late. */
  let turn = 0;
  let callOff = (): void => {};

  const change = (next: PlayState): void => {
    state = next;
    onChange(state, place);
  };
  const silence = (): void => {
    turn++;
    callOff();
    synth.cancel();
  };
  const settle = (): boolean => {
    for (let line = lineAt(place.line); line; line = lineAt(place.line)) {
      if (place.piece < line.spoken.length) return true;
      place = { line: place.line + 1, piece: 0 };
    }
    return false;
  };
  const say = (): void => {
    silence();
    const own = turn;
    const isFound = settle();
    const line = lineAt(place.line);
    const spoken = line?.spoken[place.piece];
    if (!isFound || !line || !spoken) {
      change('ended');
      return;
    }
    change('playing');
    const text = line.text.slice(spoken.start, spoken.end);
    const done = (said: boolean): void => {
      if (own !== turn) return;
      if (!said) {
        silence();
        change('failed');
        return;
      }
      place = { ...place, piece: place.piece + 1 };
      say();
    };
    callOff = after(spoken.pause, () => {
      if (own !== turn) return;
      callOff = after(SILENCE.least + SILENCE.each * text.length, () => done(true));
      synth.speak(text, done);
    });
  };
  const goOn = (): void => {
    if (state === 'playing') say();
    else onChange(state, place);
  };
  return {
    play: () => {
      if (state === 'ended') place = { line: 0, piece: 0 };
      say();
    },
    pause: () => {
      silence();
      change('paused');
    },
    step: (by) => {
      place = stepFrom(lineAt, place, by) ?? place;
      goOn();
    },
    goTo: (line) => {
      place = { line, piece: 0 };
      goOn();
    },
    again: goOn,
    stop: () => {
      silence();
      change('stopped');
    },
  };
}
