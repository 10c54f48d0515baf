import { pulse } from '../../analytics/numerics/pulse';
import {
  type CellProblem,
  emptyProblem,
  errorProblem,
  isBlank,
  isBlankName,
  millisecondsPerDay,
  ownName,
} from '../../cells';
import { CountedRows } from '../../blueprint/countedRows';
import { noResult } from '../../blueprint/noResult';
import { nothingUsed } from '../../blueprint/nothingUsed';
import { countedElsewhere, daysTold } from '../../blueprint/period/periods';
import type { CellBlock, RowsRead } from '../../blueprint/session';
import { SkippedRowCounter } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import { words } from '../../functions/words';
import { readingOptions } from '../../reading/readingOptions';
import { type CountedStep, stepsTables } from './countedSteps';
import { type CountedWay, waysTables } from './countedWays';
import type { CountedRequest, JourneysResult, StepsColumns, WaysColumns } from './messages';
import type { JourneysSaying } from './sayings';

type Counted = Exclude<keyof StepsColumns, 'name'>;

/** Milliseconds of what waits are told in. */
const unit = { days: millisecondsPerDay, milliseconds: 1 };

/** One analysis of transitions, or of the steps of a funnel, that were counted elsewhere. */
export class CountedSession {
  private readonly skipped = new SkippedRowCounter();
  private readonly rows: TableRows;
  private readonly numbers: CountedRows<Counted>;
  /** The cells of each row taken in. */
  private readonly cells: (readonly unknown[])[] = [];

  constructor(private readonly request: CountedRequest) {
    const { columns, reading } = request;
    const { decimal } = readingOptions(reading);
    this.rows = new TableRows(request, this.skipped);
    const { customers, wait, firstDay, lastDay } = columns;
    const others = 'step' in columns ? columns : {};
    const { step, decided, fromFirst }: Partial<StepsColumns> = others;
    const numbers = { step, customers, decided, wait, fromFirst, firstDay, lastDay };
    this.numbers = new CountedRows<Counted>(numbers, ['wait', 'fromFirst'], decimal);
  }

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(block: CellBlock): void {
    this.rows.each(block, (row, sheetRow) => {
      const problem = this.namesProblem(row) ?? this.numbers.add(row, sheetRow);
      if (problem) this.skipped.add(problem, sheetRow, 'main');
      else this.cells.push(row);
    });
  }

  /** Of a transition both ends are named, or neither. */
  private namesProblem(row: readonly unknown[]): CellProblem | null {
    const { columns } = this.request;
    if (!('from' in columns)) return null;
    const ends = ['from', 'to'] as const;
    const missing = ends.filter((end) => isBlankName(row[columns[end]]));
    if (missing.length === 1) return emptyProblem(missing[0]);
    return ends.map((end) => errorProblem(end, row[columns[end]])).find((problem) => problem) ?? null;
  }

  read(): RowsRead {
    this.rows.settle();
    this.numbers.finish();
    return {
      said: [],
      rowsRead: this.rows.count,
      rowsUsed: this.cells.length,
      skipped: this.skipped.list(),
    };
  }

  finish(onProgress: (fraction: number) => void): JourneysResult {
    const { rowsRead, rowsUsed, skipped } = this.read();
    if (rowsUsed === 0)
      throw nothingUsed(rowsRead, skipped) ?? noResult<JourneysSaying>({ code: 'nothingCounted' });
    const { columns, options, reading } = this.request;
    const tables =
      'from' in columns
        ? waysTables(this.ways(columns), options, readingOptions(reading))
        : stepsTables(this.steps(columns), options);
    onProgress(1);
    const { firstDay, lastDay } = this.numbers.finish();
    const days = daysTold(firstDay, lastDay);
    return {
      kind: 'journeys',
      ...tables,
      ...(days && { periods: countedElsewhere(days) }),
      rowsRead,
      rowsUsed,
      skipped,
    };
  }

  private ways({ from, to, wait }: WaysColumns): CountedWay[] {
    const { customers } = this.numbers.finish();
    const waits = this.waits('wait', wait);
    const last = this.cells.length - 1;
    const others = this.cells.slice(0, last).flatMap((row) => [row[from], row[to]]);
    // What JOURNEYS.STEPS adds up it calls so; where an event is, in brackets.
    const name = ownName(words.other, others.map(String));
    const isOther = (row: readonly unknown[], place: number) =>
      place === last &&
      this.request.options.isInDays &&
      [row[from], row[to]].every((end) => end === name || end === `(${words.other})`);
    pulse();
    return this.cells.map((row, place) => ({
      ends: isBlankName(row[from]) || isOther(row, place) ? null : [row[from], row[to]],
      customers: customers?.[place] ?? 0,
      wait: waits[place] ?? NaN,
    }));
  }

  private steps({ name, wait, fromFirst }: StepsColumns): CountedStep[] {
    const { step, customers, decided } = this.numbers.finish();
    const [waits, fromFirsts] = [this.waits('wait', wait), this.waits('fromFirst', fromFirst)];
    return this.cells.map((row, place) => ({
      number: step?.[place] ?? 0,
      name: name === undefined || isBlankName(row[name]) ? null : String(row[name]),
      customers: customers?.[place] ?? 0,
      decided: decided?.[place] ?? 0,
      wait: waits[place],
      fromFirst: fromFirsts[place],
      row: this.numbers.rows[place],
    }));
  }

  /** Milliseconds; `null` where a cell is empty. */
  private waits(role: 'wait' | 'fromFirst', column: number | undefined): (number | null)[] {
    const found = this.numbers.finish()[role];
    const each = this.request.options.isInDays ? unit.days : unit.milliseconds;
    pulse();
    return this.cells.map((row, place) =>
      found === undefined || column === undefined || isBlank(row[column]) ? null : found[place] * each,
    );
  }
}
