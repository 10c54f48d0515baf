import { type Given, isTooLarge } from '../../blueprint/formula/live';
import type { Named, ResultView } from '../../blueprint/views';
import { ownName } from '../../cells';
import { inEnglish, words } from '../../functions/words';
import type { AttributionResult, AttributionSummary } from './messages';
import type { CreditWord } from './tableWords';

/** What the functions give of a result: which of its columns, under which headings, and how much. */

/** Refunds without an order have a value and are no transactions. */
const isNothing = ({ value, transactions }: AttributionSummary['unattributed']): boolean =>
  value === 0 && transactions === 0;

/** What the functions give of a result. */
export const given = (result: AttributionResult): Given => ({
  rows: result.summary.rows.length + (isNothing(result.summary.unattributed) ? 0 : 1),
  columns: columnsGiven(result),
});

/** The function names touchpoints, whatever they are, and gives neither limits nor shares. */
const columnsGiven = ({ views: [credit] }: AttributionResult) =>
  credit.columns.flatMap(({ heading }, of) => {
    const given = givenHeading(heading as CreditWord);
    return given === null ? [] : [{ heading: given, of }];
  });

function givenHeading(word: CreditWord): string | null {
  switch (word.code) {
    case 'dimensions':
      return words.touchpoint;
    case 'ttvOf':
      return word.values.model;
    case 'conversions':
      return words.conversions;
    default:
      return null;
  }
}

/** The columns of a view as a function gives them all, the touchpoints first. */
export const allGiven = ({ columns }: ResultView) =>
  columns.flatMap(({ heading, repeatedAs }, of) => [
    { heading: of === 0 ? words.touchpoint : nameGiven(heading), of },
    ...(repeatedAs === undefined ? [] : [{ heading: nameGiven(repeatedAs), of }]),
  ]);

/** Whether a function tells of its sales in a column of its own. */
export const saysOfSales = (notes: AttributionResult['notes']): boolean =>
  notes.some(({ code }) => code === 'ordersSentAgain' || code === 'refundsUnattributed');

/** What a function heads a column with that is a name from the data, or a word of ours. */
export const nameGiven = (heading: Named): string =>
  typeof heading === 'string' ? heading : ownName(inEnglish(heading), heading.besides ?? []);

/** Whether the table of credit may be more than a function can answer. */
export const isCreditTooLarge = ({ rows, models }: AttributionSummary): boolean =>
  isTooLarge(
    (rows.length + 2) * (models.length + 2),
    rows.reduce((sum, { touchpoint }) => sum + touchpoint.length, 0),
  );
