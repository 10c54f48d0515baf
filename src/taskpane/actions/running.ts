/** What the first run needs, which the first screen does without. */
export { jobNow } from './jobNow';
export { perform } from './perform';
