/** The circumstances in which Excel is awkward, to be turned on one by one. */
export interface Switches {
  /** Requests and answers over 5 MB fail, as in Excel on the web. */
  limit5MB: boolean;
  /** More than 5 MB of arguments fail a worksheet function, and whole columns are sent with all their rows, as on the web. */
  functionLimit5MB: boolean;
  /** How an empty cell in a range reaches a worksheet function: null on the web, 0 in some desktop builds. */
  blanks: 'null' | '0';
  /** The user is typing in a cell. */
  cellEdit: boolean;
  /** The active sheet is protected. */
  protectSheet: boolean;
  /** A chart is selected, not cells. */
  chartSelected: boolean;
  /** Delete the active sheet as soon as something was read from it. */
  deleteSource: boolean;
  /** Answer this many milliseconds late. */
  slow: number;
  /** Fail the n-th change of several cells; 0 never. */
  failWrite: number;
  /** Lose the connection once so many changes of several cells were made: every request after them fails; 0 never. */
  disconnectAfterWrites: number;
  /** Excel is of ExcelApi 1.20, which undoes a batch in one step; the pane learns of it when it opens. */
  undoGroups: boolean;
  /** Excel is LTSC 2021, which ends with ExcelApi 1.14 and CustomFunctionsRuntime 1.3; the pane learns of it when it opens. */
  excel2021: boolean;
  /** From this request on, those of batches that are to be undone in one step fail; 0 never. */
  undoGroupFails: number;
  /** They fail with `GeneralException`, which says nothing, instead of `UndoNotSupported`. */
  undoGroupFailsBare: boolean;
  /** From this change of a chart on, Excel refuses them all; 0 never. */
  chartFails: number;
  /** From this change of a filter on, Excel refuses them all; 0 never. */
  filterFails: number;
  /** Custom XML parts are found by their ids alone: Excel has lost track of their namespaces. */
  xmlIndexLost: boolean;
  date1904: boolean;
  /** No request is answered. */
  disconnected: boolean;
}

export const defaultSwitches: Switches = {
  limit5MB: true,
  functionLimit5MB: true,
  blanks: 'null',
  cellEdit: false,
  protectSheet: false,
  chartSelected: false,
  deleteSource: false,
  slow: 0,
  failWrite: 0,
  disconnectAfterWrites: 0,
  undoGroups: false,
  excel2021: false,
  undoGroupFails: 0,
  undoGroupFailsBare: false,
  chartFails: 0,
  filterFails: 0,
  xmlIndexLost: false,
  date1904: false,
  disconnected: false,
};

/** Switches that tell when they are thrown. */
export function watchedSwitches(onChange: (name: keyof Switches) => void): Switches {
  return new Proxy(
    { ...defaultSwitches },
    {
      set(target, name, value) {
        if (!Object.hasOwn(target, name)) return false;
        Reflect.set(target, name, value);
        onChange(name as keyof Switches);
        return true;
      },
    },
  );
}
