import { type AmountTexts, CellError, type MomentColumn, type RowProblem, type Saying } from '../cells';
import type { AmountsDoubt, AmountsFound, TimesDoubt, TimesFound } from './cellCheck';
import { byFrequency } from './valueTally';

/** How the cells of a column are meant where they are moments, and which of them then cannot be read. */
export function meaningOfTimes(times: MomentColumn): TimesFound & { problems: readonly RowProblem[] } {
  const found: TimesFound = { order: null, unit: null, doubt: null };
  try {
    const { said, problems } = times.finish();
    for (const { code, values } of said.filter((saying) => 'values' in saying)) {
      if (code === 'readInUnit') found.unit = values.unit;
      if (code === 'dayFirst' || code === 'monthFirst')
        found.order = {
          is: code === 'dayFirst' ? 'dmy' : 'mdy',
          proof: { cell: values.cell, row: values.row },
        };
    }
    const open = problems.find(({ reason }) => reason === 'twoDates');
    if (open) found.doubt = { code: 'eitherOrder', values: { either: quotedOf(open) } };
    return { ...found, problems };
  } catch (error) {
    return { ...found, doubt: sayingOf<TimesDoubt>(error), problems: [] };
  }
}

/** How the texts of a column are meant where they are amounts. */
export function meaningOfAmounts(texts: AmountTexts): AmountsFound {
  const currencies = byFrequency(texts.currencyCounts);
  try {
    return { mark: texts.mark(), doubt: null, currencies };
  } catch (error) {
    return { mark: null, doubt: sayingOf<AmountsDoubt>(error), currencies };
  }
}

const quotedOf = ({ cell, row }: RowProblem) => ({ cell: String(cell), row });

/** What a column is refused for is what has to be decided. */
function sayingOf<S extends Saying>(error: unknown): S {
  if (!(error instanceof CellError) || !error.saying) throw error;
  return error.saying as S;
}
