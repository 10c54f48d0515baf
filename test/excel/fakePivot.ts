/** A PivotTable of the fake workbook: what was asked of it. */
export interface FakePivot {
  name: string;
  sheet: string;
  /** Name of the table it is over. */
  table: string;
  at: number[];
  rows: string[];
  values: { column: string; summarizeBy: string; name: string; numberFormat: string }[];
  refreshes: number;
}

export interface FakeSlicer {
  name: string;
  sheet: string;
  pivot: string;
  column: string;
  left: number;
  top: number;
}

const nullObject = { isNullObject: true, load() {} };

/** The PivotTables of a sheet, or of the workbook: `null`. */
export function fakePivots(
  all: FakePivot[],
  sheet: string | null,
  { refuse, worksheet }: { refuse(): void; worksheet(name: string): unknown },
) {
  const object = (pivot: FakePivot) => ({
    name: pivot.name,
    isNullObject: false,
    load() {},
    get worksheet() {
      return worksheet(pivot.sheet);
    },
    hierarchies: { getItem: (heading: string) => heading },
    rowHierarchies: { add: (heading: string) => void pivot.rows.push(heading) },
    dataHierarchies: {
      add: (column: string) => {
        refuse();
        const value = { column, summarizeBy: 'Count', name: '', numberFormat: '' };
        pivot.values.push(value);
        return value;
      },
    },
    refresh: () => {
      refuse();
      pivot.refreshes++;
    },
    delete: () => void all.splice(all.indexOf(pivot), 1),
  });
  const own = () => all.filter((pivot) => sheet === null || pivot.sheet === sheet);
  return {
    load() {},
    get items() {
      return own().map(object);
    },
    getItemOrNullObject: (name: string) => {
      const found = own().find((pivot) => pivot.name === name);
      return found ? object(found) : nullObject;
    },
    add: (name: string, table: { name: string }, { at }: { at: number[] }) => {
      const pivot = { name, sheet: sheet ?? '', table: table.name, at, rows: [], values: [], refreshes: 0 };
      all.push(pivot);
      return object(pivot);
    },
  };
}

export function fakeSlicers(all: FakeSlicer[], sheet: string | null) {
  const object = (slicer: FakeSlicer) =>
    Object.assign(slicer, {
      isNullObject: false,
      load() {},
      delete: () => void all.splice(all.indexOf(slicer), 1),
    });
  const own = () => all.filter((slicer) => sheet === null || slicer.sheet === sheet);
  return {
    load() {},
    get items() {
      return own().map(object);
    },
    getItemOrNullObject: (name: string) => {
      const found = own().find((slicer) => slicer.name === name);
      return found ? object(found) : nullObject;
    },
    add: (pivot: { name: string }, column: string) => {
      const slicer = { name: '', sheet: sheet ?? '', pivot: pivot.name, column, left: 0, top: 0 };
      all.push(slicer);
      return object(slicer);
    },
  };
}
