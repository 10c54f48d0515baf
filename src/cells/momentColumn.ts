import { firstDayTooLate, isoText, millisecondsPerDay, ofSerial } from './dates';
import { serialShift } from './environment';
import { enlarged, picked } from './columns';
import {
  type Evidence,
  mixedClocks,
  type OrderEvidence,
  provenOrder,
  refuseTurnedDates,
} from './momentEvidence';
import {
  excelDates,
  isMomentDigits,
  isUnix,
  momentIn,
  momentUnits,
  unitOf,
  yearMonthDay,
} from './momentNumber';
import { type DayOrder, dayAndMonthSwapped, type MomentText, readMomentText } from './momentText';
import { isSlashedDate, offsetStart, plainIso, plainOffset, plainSlashed, slashedOrder } from './plainMoment';
import { type ReadingSaying, saidOfOffsets, saidOfOrder, saidOfUnit } from './said';
import { type CellProblem, dateProblem, orderProblem, type RowProblem } from './problem';
import type { Zone } from './zone';

/** How the cells of a column are meant where they do not say so themselves. */
export interface MomentOptions {
  /** Clock by which times without an offset are read and days are counted; absent: the clock of each cell. */
  zone?: Zone | null;
  /** Which part of 03/04/2026 is the day; absent: as the column proves. */
  dayOrder?: DayOrder | null;
}

/** Whether a cell names a time of day; a whole serial number may be a date or midnight. */
export const timeOfDay = { given: 0, none: 1, perhaps: 2 } as const;

/** A column of moments, read. Whole milliseconds since 1899-12-30 00:00. */
export interface Moments {
  /** What messages call the column. */
  name: string;
  /** Instants (UTC) where cells or a zone tell the offset, otherwise what the clock showed. */
  time: Float64Array;
  /** What the clock showed, by which days are counted; `null`: that is `time`. */
  clock: Float64Array | null;
  /** Whether `time` holds instants. */
  areInstants: boolean;
  /** Of each cell one of `timeOfDay`. */
  timeOfDay: Uint8Array;
  /** Sheet row of each cell. */
  row: Int32Array;
  /** Places of these cells among all taken in; `null`: all of them. */
  kept: Int32Array | null;
  /** Why the others cannot be read. */
  problems: RowProblem[];
  /** What is to be said of how the column was read. */
  said: ReadingSaying[];
}

/** Flags of a cell: its time of day, whether day and month are open, and the unit of a number, counted from 1. */
const timeOfDayMask = 3;
const eitherOrder = 4;
const unitShift = 3;

/** Of so many dates none has a day above 12 once in forty times. */
const fewestTurned = 4;

const notTold = -32_768;
const minute = 60_000;
const tooLate = firstDayTooLate * millisecondsPerDay;

/** Reads moments cell by cell, and decides by all of them together how each is meant. */
export class MomentColumn {
  length = 0;
  private reading: Float64Array;
  private flags: Uint8Array;
  private row: Int32Array;
  /** Minutes ahead of UTC; `null` as long as no cell tells. */
  private offset: Int16Array | null = null;
  /** The first text without an offset, the first with one, and the first number of each unit. */
  private bare: Evidence | null = null;
  private told: Evidence | null = null;
  private readonly units: (Evidence | undefined)[] = [];
  private readonly orders: OrderEvidence = { either: null, dmy: null, mdy: null };

  constructor(
    private readonly name: string,
    capacity = 1024,
    private readonly options: MomentOptions = {},
  ) {
    this.reading = new Float64Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.row = new Int32Array(capacity);
  }

  /** Takes in the cell of a sheet row. Answers why it is no moment, or `null`. */
  add(cell: unknown, row: number): CellProblem | null {
    const isRead =
      typeof cell === 'number'
        ? this.addNumber(cell, cell, row)
        : typeof cell === 'string' && this.addText(cell, row);
    return isRead ? null : dateProblem(this.name, cell);
  }

  private addNumber(number: number, cell: unknown, row: number): boolean {
    // Nearly all: without a call for each step, which would put each figure into a place of its own.
    if (number > 0 && number < firstDayTooLate) {
      this.units[excelDates] ??= { cell, row };
      const at = this.length++;
      if (at === this.reading.length) this.grow();
      this.reading[at] = Math.round(number * millisecondsPerDay) + serialShift() * millisecondsPerDay;
      this.flags[at] =
        ((excelDates + 1) << unitShift) | (Number.isInteger(number) ? timeOfDay.perhaps : timeOfDay.given);
      this.row[at] = row;
      if (this.offset !== null) this.offset[at] = notTold;
      return true;
    }
    const unit = unitOf(number);
    const moment = unit < 0 ? NaN : momentIn(unit, number);
    if (Number.isNaN(moment)) return false;
    this.units[unit] ??= { cell, row };
    const flags = (unit + 1) << unitShift;
    if (isUnix(unit)) {
      this.put(moment, flags, row, 0);
    } else {
      this.put(moment, flags | (unit === yearMonthDay ? timeOfDay.none : timeOfDay.given), row);
    }
    return true;
  }

  /** The spellings of millions of cells first: without a pattern, and without an object for each. */
  private addText(text: string, row: number): boolean {
    const clock = plainIso(text);
    if (Number.isNaN(clock)) return this.addWithOffset(text, row);
    if (clock >= tooLate) return false;
    this.bare ??= { cell: text, row };
    this.put(clock, text.length === 10 ? timeOfDay.none : timeOfDay.given, row);
    return true;
  }

  private addWithOffset(text: string, row: number): boolean {
    const start = offsetStart(text);
    if (start < 0) return this.addSlashed(text, row);
    const clock = plainIso(text, start);
    const offset = plainOffset(text, start);
    if (Number.isNaN(clock + offset)) return this.addSlashed(text, row);
    if (clock >= tooLate) return false;
    this.told ??= { cell: text, row };
    this.put(clock, timeOfDay.given, row, offset);
    return true;
  }

  private addSlashed(text: string, row: number): boolean {
    const { dayOrder = null } = this.options;
    const clock = plainSlashed(text, dayOrder);
    if (Number.isNaN(clock)) return this.addOtherText(text, row, dayOrder);
    if (clock >= tooLate) return false;
    this.bare ??= { cell: text, row };
    const order = dayOrder === null ? slashedOrder(text) : null;
    this.putInOrder(clock, order, isSlashedDate(text), text, row);
    return true;
  }

  private addOtherText(text: string, row: number, dayOrder: DayOrder | null): boolean {
    if (isMomentDigits(text)) return this.addNumber(Number(text), text, row);
    const read = readMomentText(text, dayOrder);
    if (read === null || read.clock >= tooLate) return false;
    const { clock, offset, order, isDate } = read;
    if (offset === null) this.bare ??= { cell: text, row };
    else this.told ??= { cell: text, row };
    this.putInOrder(clock, order, isDate, text, row, offset ?? notTold);
    return true;
  }

  /** Takes in a text of which `order` is the part that was taken for the day. */
  private putInOrder(
    clock: number,
    order: MomentText['order'],
    isDate: boolean,
    text: string,
    row: number,
    offset = notTold,
  ): void {
    if (order === 'either') this.orders.either ??= { cell: text, row };
    else if (order !== null) {
      const known = (this.orders[order] ??= { cell: text, row, clock, isConfirmed: false });
      if (known.clock !== clock) known.isConfirmed = true;
    }
    this.put(
      clock,
      (order === 'either' ? eitherOrder : 0) | (isDate ? timeOfDay.none : timeOfDay.given),
      row,
      offset,
    );
  }

  private put(moment: number, flags: number, row: number, offset = notTold): void {
    const at = this.length++;
    if (at === this.reading.length) this.grow();
    this.reading[at] = moment;
    this.flags[at] = flags;
    this.row[at] = row;
    if (offset !== notTold) this.offset ??= new Int16Array(this.reading.length).fill(notTold);
    if (this.offset !== null) this.offset[at] = offset;
  }

  /** Decides how the cells taken in are meant. Throws what stands in the way of the whole column. */
  finish(): Moments {
    const order = provenOrder(this.name, this.orders);
    this.refuseTurned();
    const told = this.told ?? this.unitWhere(isUnix);
    const bare = this.bare ?? this.unitWhere((unit) => !isUnix(unit));
    const { zone = null } = this.options;
    if (zone === null && told !== null && bare !== null) throw mixedClocks(this.name, bare, told);
    const problems = this.problems(order);
    const kept = this.placesWithout(problems);
    if (order === 'mdy') this.takeMonthFirst();
    const { time, clock } = this.instants(this.filled(this.reading), zone);
    const flags = picked(this.filled(this.flags), kept);
    let timeOfDayOnceAsked: Uint8Array | null = null;
    return {
      name: this.name,
      time: picked(time, kept),
      clock: clock && picked(clock, kept),
      areInstants: told !== null || zone !== null,
      get timeOfDay() {
        return (timeOfDayOnceAsked ??= timesOfDay(flags));
      },
      row: picked(this.filled(this.row), kept),
      kept,
      problems,
      said: this.said(order),
    };
  }

  private refuseTurned(): void {
    const first = this.units[excelDates];
    if (first === undefined) return;
    const date = { cell: isoText(ofSerial(Number(first.cell))), row: first.row };
    refuseTurnedDates(this.name, this.orders, date, () => this.areEarlyDays());
  }

  /** Whether all dates of Excel have a day up to 12, which can be a month, and are more than fall so by chance. */
  private areEarlyDays(): boolean {
    let early = 0;
    for (let at = 0; at < this.length; at++) {
      if (this.flags[at] >> unitShift !== excelDates + 1) continue;
      if (Number(isoText(this.reading[at]).slice(8, 10)) > 12) return false;
      early++;
    }
    return early >= fewestTurned;
  }

  private said(order: DayOrder | null): ReadingSaying[] {
    const said: ReadingSaying[] = [];
    const [unit] = this.unitsRead;
    const first = unit === undefined ? undefined : this.units[unit];
    if (unit !== undefined && unit !== excelDates && first)
      said.push(saidOfUnit(this.name, momentUnits[unit], first.cell, momentIn(unit, Number(first.cell))));
    const proof = order === 'dmy' || order === 'mdy' ? this.orders[order] : null;
    if (proof) said.push(saidOfOrder(this.name, order === 'dmy' ? 'dmy' : 'mdy', proof.row, proof.cell));
    if (
      this.told !== null &&
      this.filled(this.offset ?? new Int16Array(0)).some(
        (minutes) => minutes > 0 || (minutes < 0 && minutes !== notTold),
      )
    )
      said.push(saidOfOffsets(this.name));
    return said;
  }

  private filled<T extends Float64Array | Int32Array | Int16Array | Uint8Array>(column: T): T {
    return column.subarray(0, this.length) as T;
  }

  /** Units of the numbers that are read: of several only Excel's own dates. */
  private get unitsRead(): number[] {
    const units = this.unitsMet;
    return units.length > 1 ? units.filter((unit) => unit === excelDates) : units;
  }

  private get unitsMet(): number[] {
    return momentUnits.map((_, unit) => unit).filter((unit) => this.units[unit] !== undefined);
  }

  private unitWhere(holds: (unit: number) => boolean): Evidence | null {
    const unit = this.unitsRead.find(holds);
    return unit === undefined ? null : (this.units[unit] ?? null);
  }

  /** Numbers in a unit that is not read, and dates whose order nothing settles. */
  private problems(order: DayOrder | null): RowProblem[] {
    const isMixed = this.unitsMet.length > 1;
    const { either } = this.orders;
    if (!isMixed && (either === null || order !== null)) return [];
    const problems: RowProblem[] = [];
    for (let at = 0; at < this.length; at++) {
      const row = this.row[at];
      const unit = (this.flags[at] >> unitShift) - 1;
      if (isMixed && unit > excelDates) problems.push({ ...this.unitProblem(unit), row });
      else if (order === null && this.flags[at] & eitherOrder) {
        problems.push({ ...orderProblem(this.name, either?.cell), row });
      }
    }
    return problems;
  }

  private unitProblem(unit: number): CellProblem {
    const other = this.unitsMet.find((each) => each !== unit) ?? unit;
    return {
      ...dateProblem(this.name, this.units[unit]?.cell),
      advice: `It would count as one of ${momentUnits[unit]}, but row ${this.units[other]?.row} is one of ${momentUnits[other]}: write all alike.`,
    };
  }

  private placesWithout(problems: readonly RowProblem[]): Int32Array | null {
    if (problems.length === 0) return null;
    const left = new Set(problems.map(({ row }) => row));
    return Int32Array.from(this.filled(this.row).keys()).filter((at) => !left.has(this.row[at]));
  }

  /** Where they stand, and once: then the flag is off. */
  private takeMonthFirst(): void {
    for (let at = 0; at < this.length; at++) {
      if (!(this.flags[at] & eitherOrder)) continue;
      this.reading[at] = dayAndMonthSwapped(this.reading[at]);
      this.flags[at] &= ~eitherOrder;
    }
  }

  private instants(reading: Float64Array, zone: Zone | null): Pick<Moments, 'time' | 'clock'> {
    const offset = this.offset && this.filled(this.offset);
    if (zone !== null) {
      const time = reading.map((clock, at) =>
        offset === null || offset[at] === notTold ? zone.instantAt(clock) : clock - offset[at] * minute,
      );
      return { time, clock: time.map(zone.clockAt) };
    }
    if (offset === null || offset.every((minutes) => minutes === 0 || minutes === notTold))
      return { time: reading, clock: null };
    return { time: reading.map((clock, at) => clock - offset[at] * minute), clock: reading };
  }

  private grow(): void {
    const capacity = Math.max(1024, this.reading.length * 2);
    this.reading = enlarged(this.reading, new Float64Array(capacity));
    this.flags = enlarged(this.flags, new Uint8Array(capacity));
    this.row = enlarged(this.row, new Int32Array(capacity));
    this.offset = this.offset && enlarged(this.offset, new Int16Array(capacity).fill(notTold));
  }
}

/** A loop, since `map` costs more than reading the cells of a million rows. */
function timesOfDay(flags: Uint8Array): Uint8Array {
  const times = new Uint8Array(flags.length);
  for (let at = 0; at < flags.length; at++) times[at] = flags[at] & timeOfDayMask;
  return times;
}
