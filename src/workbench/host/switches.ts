/** The circumstances in which Excel is awkward, to be turned on one by one. */
export interface Switches {
  /** Requests and answers over 5 MB fail, as in Excel on the web. */
  limit5MB: boolean;
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
  date1904: boolean;
  /** No request is answered. */
  disconnected: boolean;
}

export const defaultSwitches: Switches = {
  limit5MB: true,
  blanks: 'null',
  cellEdit: false,
  protectSheet: false,
  chartSelected: false,
  deleteSource: false,
  slow: 0,
  failWrite: 0,
  disconnectAfterWrites: 0,
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
