/** The answer in plain words: one sentence, and a second one with what else matters. */
export interface Answer {
  headline: string;
  detail: string | null;
}

/** One figure under its name. */
export interface KeyFigure {
  name: string;
  /** What the name stands for, where it needs saying. */
  title?: string;
  number: string;
}
