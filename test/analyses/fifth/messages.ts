import type { Request, TableResult } from '../../../src/blueprint/request';

export interface WeekdaysRequest extends Request {
  kind: 'weekdays';
  columns: { time: number; value: number };
  options: { from: number };
}

export interface WeekdaysResult extends TableResult {
  kind: 'weekdays';
  /** Position of the weekday with the highest value, and that value. */
  summary: { best: number; value: number };
}
