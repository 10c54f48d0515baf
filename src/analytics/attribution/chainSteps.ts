import type { MarkovChain } from './markovChain';

/** Sweeps below which no chain of real journeys settles. */
export const fewestSweeps = 30;

/** Touchpoints removed side by side: bounds the memory. */
const mostSideBySide = 64;

/** Figures by state and touchpoint that memory holds. */
const mostFigures = 1 << 26;

/** As many as the cache of a processor holds: of more, those of each state lie far off. */
const figuresInCache = 1e6;

/** What coming to a state, or going on from one, takes whatever is removed: in the cache, and far off. */
const [stepsNearby, stepsFarOff] = [5, 60];

/** How large a chain is: its states and, `target`, its transitions. */
type Size = Pick<MarkovChain, 'states'> & { target: { length: number } };

/** How many touchpoints are removed side by side. */
export const batchSizeOf = ({ states }: Size): number =>
  Math.max(1, Math.min(mostSideBySide, Math.floor(mostFigures / states)));

/** What a sweep takes with so many touchpoints removed side by side. */
export function stepsOfSweep({ states, target }: Size, removed: number): number {
  const coming = states * removed > figuresInCache ? stepsFarOff : stepsNearby;
  return (target.length + states) * (removed + coming);
}

/** The same of all touchpoints, batch by batch. */
export function stepsOfSweeps(chain: Size, touchpoints: number): number {
  const size = batchSizeOf(chain);
  const whole = Math.floor(touchpoints / size);
  const rest = touchpoints % size;
  return whole * stepsOfSweep(chain, size) + (rest > 0 ? stepsOfSweep(chain, rest) : 0);
}
