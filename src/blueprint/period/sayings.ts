import { counted, type Sentences } from '../../cells';
import type { OwnName } from '../../cells/saying';
import { inCurrentLanguage } from '../../language/current';
import { formatSpoken } from '../../language/format';

/** What any analysis may say of its period. */
export type PeriodSaying =
  | { code: 'periodOutside'; values: { period: string; first: string; last: string } }
  | { code: 'periodCut'; values: { last: string; days: number } }
  | { code: 'beforeCut'; values: { first: string } }
  | { code: 'historyCut'; values: { days: number; until: string } }
  | { code: 'allHistoryCut'; values: { days: number } }
  | { code: 'leaveShortOut'; values: { until: string } }
  | { code: 'otherLength'; values: { before: string; days: number; now: number } }
  | { code: 'fewDecide'; values: { row: string; share: number } }
  | { code: 'fewCustomers'; values: { row: string; customers: number } }
  | { code: 'notTested'; values: { model: string } };

/** Words in the table of a change. */
export type ChangeWord = (
  | { code: 'inPeriod' | 'inAsManyDays'; values: { period: string } }
  | { code: 'change' | 'changeShare' | 'changeLower' | 'changeUpper' | 'holmP' | 'verdict' }
  | { code: 'isNew' | 'moreThanChance' | 'withinChance' }
) &
  OwnName;

const sayings: Sentences<PeriodSaying> = {
  periodOutside: ({ period, first, last }) =>
    `The data run from ${first} to ${last}; nothing in them is of ${period}. Choose other days under Period.`,
  periodCut: ({ last, days }) =>
    `The period is not over: the data end on ${last}. It is compared with the first ${counted(days, 'day')} of the one before.`,
  beforeCut: ({ first }) =>
    `The data begin on ${first}, within the days compared: what came before is not known, so no change is tested.`,
  historyCut: ({ days, until }) =>
    `Transactions before ${until} have a short history: the data do not hold all of the ${counted(days, 'day')} before them, so touches that led to them may be missing.`,
  allHistoryCut: ({ days }) =>
    `All transactions have a short history: the data do not hold all of the ${counted(days, 'day')} before them, so touches that led to them may be missing.`,
  leaveShortOut: ({ until }) => `A first day of ${until} under Period leaves them out.`,
  otherLength: ({ before, days, now }) =>
    `${before} has ${counted(days, 'day')}: its figures are told for ${counted(now, 'day')}, as many as the period has.`,
  fewDecide: ({ row, share }) =>
    `A few customers decide the change of ${row}: one of them makes ${formatSpoken.share(share)} of what it varies by. Look behind the figure before you act.`,
  fewCustomers: ({ row, customers }) =>
    `The change of ${row} rests on ${counted(customers, 'customer')}: only a large one can be told from chance.`,
  notTested: ({ model }) =>
    `${model} weighs all journeys together, not customer by customer: whether it changed by more than chance is not tested.`,
};

const words: Sentences<ChangeWord> = {
  inPeriod: ({ period }) => period,
  inAsManyDays: ({ period }) => `${period}, in as many days`,
  change: 'Change',
  changeShare: 'Change, %',
  changeLower: 'Change lower 95%',
  changeUpper: 'Change upper 95%',
  holmP: 'p (Holm)',
  verdict: 'More than chance?',
  isNew: 'new',
  moreThanChance: 'more than chance',
  withinChance: 'within chance',
};

const english = { ...sayings, ...words };

export type PeriodSayings = typeof english;
export const periodSayings = inCurrentLanguage('periodSayings', english);
