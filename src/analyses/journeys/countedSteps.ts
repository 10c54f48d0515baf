import type { Funnel } from '../../analytics/events/funnel';
import { noResult } from '../../blueprint/noResult';
import type { CountedRequest, JourneysResult } from './messages';
import type { JourneysSaying } from './sayings';
import { funnelFigures, funnelView } from './tables';

/** A row of a counted funnel. */
export interface CountedStep {
  /** From 1. */
  number: number;
  /** `null`: the row does not tell. */
  name: string | null;
  customers: number;
  /** Those of them whose window is over. */
  decided: number;
  /** Median milliseconds from the step before and from the first; `null`: not told. */
  wait: number | null;
  fromFirst: number | null;
  /** 1-based in the sheet. */
  row: number;
}

/** The funnel with the figures the answer in words is made of. */
export function stepsTables(
  rows: readonly CountedStep[],
  { steps: named, window, areAsked }: CountedRequest['options'],
): Pick<JourneysResult, 'summary' | 'views' | 'notes'> {
  const steps = inOrder(rows);
  const isUnnamed = steps.some(({ name }, place) => name === null && named[place] === undefined);
  const names = steps.map(({ name, number }, place) => name ?? named[place] ?? String(number));
  const found: Funnel = {
    customers: Float64Array.from(steps, ({ customers }) => customers),
    decided: Float64Array.from(steps, ({ decided }) => decided),
    wait: steps.map(({ wait }) => wait),
    fromFirst: steps.map(({ fromFirst }) => fromFirst),
  };
  const hasWindow =
    (areAsked && window !== null) || steps.some(({ customers, decided }) => decided < customers);
  const notes: (JourneysSaying | false)[] = [isUnnamed && { code: 'stepsUnnamed' }, { code: 'countedSteps' }];
  return {
    summary: {
      customers: null,
      events: null,
      counted: 'steps',
      names,
      ...funnelFigures(names, found),
      commonest: null,
    },
    views: [funnelView(names, found, hasWindow)],
    notes: notes.filter((note) => note !== false),
  };
}

/** The steps by their numbers. Throws where one is missing, comes twice, or has customers that the one before has not. */
function inOrder(rows: readonly CountedStep[]): CountedStep[] {
  const steps = [...rows].sort((one, other) => one.number - other.number);
  steps.forEach((step, place) => {
    if (step.number !== place + 1)
      throw noResult<JourneysSaying>({
        code: 'stepsNotNumbered',
        values: { row: step.row, step: place + 1 },
      });
    const { customers, decided } = steps[place - 1] ?? { customers: Infinity, decided: Infinity };
    const isMore = step.customers > customers || step.decided > decided || step.decided > step.customers;
    if (isMore) throw noResult<JourneysSaying>({ code: 'stepGrows', values: { row: step.row } });
  });
  return steps;
}
