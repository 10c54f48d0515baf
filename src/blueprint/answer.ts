/** The answer in plain words: one sentence, and a second one with what else matters. */
export interface Answer {
  headline: string;
  detail: string | null;
}
