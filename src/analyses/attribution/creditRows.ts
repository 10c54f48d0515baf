import { isBlankName, nameProblem } from '../../cells';
import { CountedRows } from '../../blueprint/countedRows';
import type { CurrencySeen } from '../../blueprint/oneCurrency';
import type { CellBlock } from '../../blueprint/session';
import type { SkippedRowCounter } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import { unattributedRow } from '../../queries';
import { readingOptions } from '../../reading/readingOptions';
import type { CreditsTable } from './messages';
import { type TimedModel, timedModels } from './timedModels';

type Given = TimedModel | 'conversions' | 'periodNo';

/** What was credited elsewhere, a figure for each touchpoint. */
export interface GivenCredit {
  touchpoints: readonly string[];
  /** By model, and the conversions under the first of them. */
  figures: Readonly<Partial<Record<Given, Float64Array>>>;
  /** What each model has credited, with what no touchpoint earned. */
  total(model: TimedModel): number;
  /** The same in the calendar period of a number, where credit is told apart by it. */
  inPeriod(periodNo: number): Pick<GivenCredit, 'touchpoints' | 'figures'>;
}

/** The rows of a table of credits, as they come in. */
export class CreditRows {
  private readonly rows: TableRows;
  private readonly names: string[] = [];
  private readonly figures: CountedRows<Given>;

  constructor(
    private readonly table: CreditsTable,
    private readonly skipped: SkippedRowCounter,
    currency: CurrencySeen,
  ) {
    const { time_decay, w_shaped, full_path, conversions, periodNo } = table.columns;
    const columns = { time_decay, w_shaped, full_path, conversions, periodNo };
    this.rows = new TableRows(table, skipped, 'credits', { currency });
    const { decimal } = readingOptions(table.reading);
    this.figures = new CountedRows<Given>(columns, [...timedModels, 'conversions'], decimal);
  }

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(block: CellBlock): void {
    this.rows.each(block, (row, sheetRow) => {
      const name = row[this.table.columns.touchpoint];
      const problem = isBlankName(name) ? nameProblem('touchpoint', name) : this.figures.add(row, sheetRow);
      if (problem) this.skipped.add(problem, sheetRow, 'credits');
      else this.names.push(String(name));
    });
  }

  read(): GivenCredit {
    const figures = this.figures.finish();
    const periodOf = (place: number) => figures.periodNo?.[place] ?? null;
    // A touchpoint may be called so, too: what is not attributed comes last.
    const unattributed = new Map(
      this.names.flatMap((name, place) =>
        name === unattributedRow ? [[periodOf(place), place] as const] : [],
      ),
    );
    const isTouchpoint = (place: number) => unattributed.get(periodOf(place)) !== place;
    const of = (isKept: (place: number) => boolean) => ({
      touchpoints: this.names.filter((_, place) => isKept(place)),
      figures: Object.fromEntries(
        Object.entries(figures).map(([given, all]) => [given, all.filter((_, place) => isKept(place))]),
      ) as GivenCredit['figures'],
    });
    return {
      ...of(isTouchpoint),
      total: (model) => (figures[model] ?? new Float64Array(0)).reduce((sum, each) => sum + each, 0),
      inPeriod: (periodNo) => of((place) => isTouchpoint(place) && periodOf(place) === periodNo),
    };
  }
}
