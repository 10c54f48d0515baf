/** The answer in plain words: one sentence, and others with what else matters, the most important first. */
export interface Answer {
  headline: string;
  details: readonly string[];
}

/** One figure under its name. */
export interface KeyFigure {
  name: string;
  /** What the name stands for, where it needs saying. */
  title?: string;
  number: string;
}
