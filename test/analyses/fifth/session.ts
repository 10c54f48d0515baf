import { listing } from '../../../src/blueprint/listing';
import type { CellBlock, Figure, RowsRead, Session } from '../../../src/blueprint/session';
import { SkippedRowCounter } from '../../../src/blueprint/skipped';
import { TableRows } from '../../../src/blueprint/tableRows';
import type { ResultView } from '../../../src/blueprint/views';
import type { WeekdaysRequest, WeekdaysResult } from './messages';

const weekdays = [0, 1, 2, 3, 4, 5, 6];

export class WeekdaysSession implements Session<WeekdaysResult> {
  private readonly times: number[] = [];
  private readonly values: number[] = [];
  private readonly skipped = new SkippedRowCounter();
  private readonly rows: TableRows;

  constructor(private readonly request: WeekdaysRequest) {
    this.rows = new TableRows(request, this.skipped);
  }

  add(block: CellBlock): void {
    const { columns, options } = this.request;
    this.rows.each(block, (row, sheetRow) => {
      const { [columns.time]: time, [columns.value]: value } = row;
      if (typeof time !== 'number') this.skipped.add({ column: 'time', reason: 'notDate' }, sheetRow, 'main');
      else if (typeof value === 'number' && value >= options.from) {
        this.times.push(time);
        this.values.push(value);
      }
    });
  }

  read(): RowsRead {
    return {
      rowsRead: this.rows.count,
      rowsUsed: this.values.length,
      skipped: this.skipped.list(),
      said: [],
    };
  }

  finish(): WeekdaysResult {
    const values = Float64Array.from(weekdays, (day) =>
      this.placesOn(day).reduce((sum, place) => sum + this.values[place], 0),
    );
    const best = values.indexOf(Math.max(...values));
    return {
      kind: 'weekdays',
      summary: { best, value: values[best] },
      views: [
        {
          id: 'weekdays',
          columns: [
            { heading: 'Day', format: 'count', cells: Float64Array.from(weekdays) },
            { heading: 'Value', format: 'money', cells: values },
          ],
          footRows: 0,
          chart: { kind: 'bars', label: 0, series: [{ column: 1 }] },
          opens: [{ id: 'orders', name: 'Orders' }],
          notes: [],
        },
      ],
      notes: [],
      rowsRead: this.rows.count,
      rowsUsed: this.values.length,
      skipped: this.skipped.list(),
    };
  }

  behind(figure: Figure): ResultView {
    return listing(figure, Int32Array.from(this.placesOn(Number(figure.row))), [
      { heading: 'Date', format: 'date', cell: (place) => this.times[place] },
      { heading: 'Value', format: 'money', cell: (place) => this.values[place], addsUp: true },
    ]);
  }

  /** Excel's day 1 is a Sunday. */
  private placesOn(day: number): number[] {
    return this.times.flatMap((time, place) => (Math.floor(time - 1) % 7 === day ? [place] : []));
  }
}
