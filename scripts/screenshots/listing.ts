import type { Sheet } from './take';

/** The size a marketplace shows pictures at, without what is the workbench's own. */
export const inListing = { viewport: { width: 1366, height: 768 }, hasBar: false };

/** The pictures of the listing in their order, each with what it shows: one answer each, beside the data it comes from. */
export const listing: readonly ({ name: string } & Pick<Sheet, 'state' | 'sheet'>)[] = [
  { name: '1-attribution', state: 'written', sheet: -1 },
  { name: '2-lifetime', state: 'result-lifetime-cohorts' },
  { name: '3-time-to-value', state: 'result-time-to-value' },
  { name: '4-scorecard', state: 'result-scorecard' },
  { name: '5-functions', state: 'functions', sheet: 0 },
];
