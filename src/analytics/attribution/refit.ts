import type { CountsOfPaths, PathCounts } from './distinctPaths';
import type { Work } from '../numerics/work';
import type { ModelReason } from './reason';

export type { CountsOfPaths } from './distinctPaths';

/** Paths that journeys took: each is `touchpoint[start … end − 1]`, no two the same. */
export type Paths = Pick<PathCounts, 'touchpoint' | 'start' | 'end'>;

/**
 * Fits a model anew to other counts of the same paths: what does not hang on the counts was worked out before.
 *
 * @returns the credited value of each touchpoint, or the reason why there is none.
 */
export type Refit = (counts: CountsOfPaths, work: Work) => Float64Array | { reason: ModelReason };
