import type { Voice } from './choose-voice.ts';

/** How a text is said. */
export interface Manner {
  /** `Voice.id` */
  readonly voice: string;
  /** 1: as usual. */
  readonly rate: number;
}

/** The voices of a browser. */
export interface Speech {
  readonly voices: () => Promise<readonly Voice[]>;
  /** Says a text; tells once whether it was said to the end. */
  readonly speak: (text: string, manner: Manner, done: (said: boolean) => void) => void;
  readonly cancel: () => void;
}
