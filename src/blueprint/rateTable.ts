import { guessRates } from '../reading/guessRates';
import { besideTexts } from './besideTexts';
import type { OptionField } from './fields';
import type { TableRequest } from './request';
import type { Settings } from './settings';
import { pairTable } from './pairTable';
import { placeOf } from './tables';
import { analysisTexts } from './texts';

/** A table that says what one unit of a currency is worth in the reporting currency. Its rows come first. */
export interface RateTable extends TableRequest {
  columns: { currency: number; rate: number };
  /** The reporting currency, as it is typed; empty: the one whose rate is 1. */
  report: string;
}

const say = besideTexts.rates;

/** For an analysis that adds up money: with it money in several currencies can be. */
export const rates = pairTable(
  {
    id: 'rates',
    roles: () => [
      { id: 'currency', name: analysisTexts.roles.currency, isRequired: true, isNeverEmpty: true },
      { id: 'rate', name: say.rate, holds: 'number', isRequired: true, isNeverEmpty: true },
    ],
    guess: guessRates,
  },
  say,
);

/** The option that names the reporting currency. */
export const reportField = ({ tables }: Pick<Settings, 'tables'>): OptionField => ({
  kind: 'text',
  name: 'reportingCurrency',
  ...say.report,
  isHidden: !tables.rates,
});

/** The table of rates as the worker takes it; `null`: there is none. */
export function rateTable({ rates: table }: Settings['tables'], report: string): RateTable | null {
  const { currency = null, rate = null } = table?.columns ?? {};
  if (!table || currency === null || rate === null) return null;
  return { columns: { currency, rate }, report, ...placeOf(table) };
}
