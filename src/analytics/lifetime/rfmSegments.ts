/** One segment of customers: a rectangle of recency and frequency scores, ends included. */
export interface RfmSegment {
  name: string;
  recency: readonly [from: number, to: number];
  frequency: readonly [from: number, to: number];
  /** Absent: of any monetary score. */
  monetary?: readonly [from: number, to: number];
}

/**
 * Ten segments that cover each of the 25 pairs of scores once. The names are those in common use; the borders are not:
 * the bands usually printed with these names overlap in most cells, so that their order would decide.
 */
export const rfmSegments: readonly RfmSegment[] = [
  { name: 'Champions', recency: [5, 5], frequency: [4, 5] },
  { name: 'Loyal customers', recency: [3, 4], frequency: [4, 5] },
  { name: 'Potential loyalists', recency: [4, 5], frequency: [2, 3] },
  { name: 'New customers', recency: [5, 5], frequency: [1, 1] },
  { name: 'Promising', recency: [4, 4], frequency: [1, 1] },
  { name: 'Need attention', recency: [3, 3], frequency: [3, 3] },
  { name: 'About to sleep', recency: [3, 3], frequency: [1, 2] },
  { name: 'At risk', recency: [1, 2], frequency: [3, 4] },
  { name: "Can't lose them", recency: [1, 2], frequency: [5, 5] },
  { name: 'Hibernating', recency: [1, 2], frequency: [1, 2] },
];

/** The segments that hold a pair of scores 1 … 5: always one. */
export const segmentsAt = (recency: number, frequency: number): RfmSegment[] =>
  rfmSegments.filter((segment) => holds(segment, { recency, frequency, monetary: 1 }));

/** The scores of one customer. */
export interface Scores {
  recency: number;
  frequency: number;
  monetary: number;
}

/** Whether a segment is one of customers with these scores. */
export const holds = ({ recency, frequency, monetary }: RfmSegment, scores: Scores): boolean =>
  within(recency, scores.recency) &&
  within(frequency, scores.frequency) &&
  (monetary === undefined || within(monetary, scores.monetary));

const within = ([from, to]: readonly [number, number], score: number): boolean =>
  score >= from && score <= to;
