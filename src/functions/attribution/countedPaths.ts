import { nameIds, type ReadingOptions, TextIds } from '../../cells';
import { journeysOfPaths } from '../../analytics/attribution/distinctPaths';
import type { Journeys } from '../../analytics/attribution/journeys';
import { refusedPath } from './pathSentences';
import { eachStep, nameMissing, pathIn } from './pathSteps';
import { IntegerList } from '../../analytics/numerics/integerList';
import { pulse } from '../../analytics/numerics/pulse';

/** What there is of one path. */
export interface PathCount {
  conversions: number;
  /** Value of these conversions; below 0 on an empty path: refunds without an order. */
  value: number;
  /** Journeys that did not convert. */
  lost: number;
  /** Journeys that may convert yet. */
  open: number;
}

const countNames = ['conversions', 'value', 'lost', 'open'] as const;

const columnsOf = (length: number): Record<keyof PathCount, Float64Array> => ({
  conversions: new Float64Array(length),
  value: new Float64Array(length),
  lost: new Float64Array(length),
  open: new Float64Array(length),
});

/** What came in after the period of an order, on the path of that. */
export type LaterCount = Pick<PathCount, 'conversions' | 'value'>;

/** A touchpoint and a time a touch, one entry behind the other. */
interface Touches {
  ids: Int32Array;
  names: readonly string[];
  time: Float64Array;
}

/** A column with what belongs in each place: of millions `from` takes several times as long. */
function filled<Column extends Int32Array | Float64Array>(column: Column, of: (i: number) => number): Column {
  for (let i = 0; i < column.length; i++) column[i] = of(i);
  return column;
}

/** Journeys of paths that are already counted; the same path may come several times, its names in any case. */
export class CountedPaths {
  readonly names;
  /** What stands between separators, and the name of each: a text that is met again is not looked at again. */
  private readonly spelt = new TextIds();
  private readonly nameOf: number[] = [];
  private readonly touchpoint = new IntegerList();
  /** Entry by entry: behind the last of its touches, and what there is of it. */
  private readonly end: IntegerList;
  private counts: Record<keyof PathCount, Float64Array>;
  private length = 0;
  private known: Touches | null = null;
  /** Entries that are no journeys of their own. */
  private readonly later = new Set<number>();

  /** @param room for so many entries at first, one or more. */
  constructor(reading: Pick<ReadingOptions, 'areNamesAsWritten'> = {}, room = 1024) {
    this.names = nameIds('touchpoint', reading);
    this.end = new IntegerList(room);
    this.counts = columnsOf(room);
  }

  /**
   * Takes in a path by the names of its touchpoints. `row`: where it stands, for the message.
   *
   * @returns the number of the entry.
   * @throws CellError a value comes from no conversions.
   */
  add(steps: readonly string[], count: PathCount, row: number): number {
    this.enter(steps);
    return this.addCount(count, row);
  }

  /**
   * Takes in a path by its cell, without what there is of it.
   *
   * @throws CellError the cell holds an error, or a name is missing between separators.
   */
  addPath(cell: unknown, separator: string, row: number): void {
    const path = pathIn(cell, row);
    if (path !== null)
      eachStep(path, separator, (from, to) => {
        if (from === to) throw nameMissing(row, separator);
        const spelling = this.spelt.idOfPart(path, from, to);
        if (spelling === this.nameOf.length) this.nameOf.push(this.names.idOf(this.spelt.texts[spelling]));
        this.touchpoint.push(this.nameOf[spelling]);
      });
    this.end.push(this.touchpoint.length);
  }

  /** In how many ways the names of the paths that came by their cells are spelt. */
  get spellings(): number {
    return this.nameOf.length;
  }

  /** How many names these are. */
  countNames(): number {
    return this.names.finish(Int32Array.from(this.nameOf)).names.length;
  }

  /**
   * What there is of the path next to those already counted.
   *
   * @returns the number of the entry.
   * @throws CellError as `add`.
   */
  addCount(count: PathCount, row: number): number {
    const { value, conversions } = count;
    const at = this.length;
    const isRefund = this.end.at(at) === this.startOf(at) && value < 0;
    if (value !== 0 && conversions === 0 && !isRefund)
      throw refusedPath({ code: 'valueOfNothing', values: { row, value } });
    return this.push(count);
  }

  /** Takes in what came in after the period of an order. Answers the number of the entry. */
  addLater(steps: readonly string[], count: LaterCount): number {
    this.enter(steps);
    const entry = this.push({ ...count, lost: 0, open: 0 });
    this.later.add(entry);
    return entry;
  }

  /** Their journeys. `entries`: those of some entries, with the touchpoints of all; absent: of all. */
  journeys(entries?: ArrayLike<number>): Journeys {
    const { ids, names, time } = this.touches();
    const touches = { touchpoint: ids, time };
    if (entries === undefined && this.later.size === 0)
      return journeysOfPaths({ ...touches, ...this.columns() }, names);
    const all = entries ?? filled(new Int32Array(this.length), (entry) => entry);
    const start = (some: ArrayLike<number>) =>
      filled(new Int32Array(some.length), (i) => this.startOf(some[i]));
    const end = (some: ArrayLike<number>) => filled(new Int32Array(some.length), (i) => this.end.at(some[i]));
    const column = (of: keyof PathCount, some: ArrayLike<number>) => {
      const counts = this.counts[of];
      return filled(new Float64Array(some.length), (i) => counts[some[i]]);
    };
    const sales = (some: ArrayLike<number>) => ({
      ...{ start: start(some), end: end(some) },
      conversions: column('conversions', some),
      value: column('value', some),
    });
    const isLater = (entry: number) => this.later.has(entry);
    const own = this.later.size === 0 ? all : Array.from(all).filter((entry) => !isLater(entry));
    const later = own.length === all.length ? [] : Array.from(all).filter(isLater);
    return journeysOfPaths(
      {
        ...touches,
        ...sales(own),
        count: column('lost', own),
        open: column('open', own),
        ...(later.length > 0 && { later: sales(later) }),
      },
      names,
    );
  }

  /** What there is of all entries, where it stands: of an entry nothing changes any more. */
  private columns() {
    const { length } = this;
    const { conversions, value, lost, open } = this.counts;
    const known = (column: Float64Array) => column.subarray(0, length);
    return {
      start: filled(new Int32Array(length), (entry) => this.startOf(entry)),
      end: this.end.toArray().subarray(0, length),
      ...{ conversions: known(conversions), value: known(value), count: known(lost), open: known(open) },
    };
  }

  /** The touches of all entries, told apart once for all journeys that are asked for. */
  private touches(): Touches {
    if (this.known?.ids.length !== this.touchpoint.length) {
      const { ids, names } = this.names.finish(this.touchpoint.toArray());
      this.known = { ids, names, time: new Float64Array(ids.length) };
    }
    return this.known;
  }

  private startOf(entry: number): number {
    return entry === 0 ? 0 : this.end.at(entry - 1);
  }

  /** Answers the number of the entry. */
  private push(count: PathCount): number {
    const entry = this.length++;
    if (entry === this.counts.value.length) {
      const longer = columnsOf(2 * entry);
      for (const of of countNames) longer[of].set(this.counts[of]);
      this.counts = longer;
    }
    for (const of of countNames) this.counts[of][entry] = count[of];
    return entry;
  }

  private enter(steps: readonly string[]): void {
    pulse();
    for (const name of steps) this.touchpoint.push(this.names.idOf(name));
    this.end.push(this.touchpoint.length);
  }
}
