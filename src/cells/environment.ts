/** What the workbook alone knows and its cells do not tell. Part of the input of whatever is computed from them. */
export interface Environment {
  /** Days are counted from 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
}

let present: Environment = { date1904: false };

export const environment = (): Environment => present;

/** What to add to a serial number of this workbook to get the number of its day. */
export const serialShift = (): number => (present.date1904 ? 1462 : 0);

/** For those alone who start a page, or a worker's work: nothing that computes may change it. */
export function setEnvironment(now: Environment): void {
  // What was worked out in an environment is known by it: the same one stays the same object.
  if (now.date1904 !== present.date1904) present = { date1904: now.date1904 };
}
