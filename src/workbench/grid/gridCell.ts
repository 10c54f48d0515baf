import { CellValueType } from '@univerjs/core';
import type { ICellData } from '@univerjs/core';
import type { CellWrite, Scalar } from '../model/sheets';

/** The grid would take such text for what it looks like as soon as anything about the cell changes. */
const looksOtherwise = (text: string) => /^(true|false)$/i.test(text) || !Number.isNaN(Number(text));

/** A value as the grid keeps it. */
export function scalarCell(value: Scalar): ICellData {
  if (value === '') return { v: null, t: null, p: null };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: Number(value), t: CellValueType.BOOLEAN };
  return { v: value, t: looksOtherwise(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** One change as the grid's mutations take it: what is null goes, what is missing stays. */
export function gridCell({ value, formula, format }: CellWrite): ICellData {
  const cell: ICellData = {};
  if (value === null) Object.assign(cell, { v: null, p: null });
  else if (value !== undefined) Object.assign(cell, scalarCell(value), { p: null });
  if (formula !== undefined) {
    cell.f = formula;
    cell.si = null;
    if (formula !== null && value === undefined) cell.v = null;
  }
  if (format !== undefined) cell.s = { n: format === 'General' ? null : { pattern: format } };
  return cell;
}
