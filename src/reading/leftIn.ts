import { amountIn, type CellProblem, emptyProblem, errorProblem, numberProblem } from '../cells';

/** Besides yes and no, how tables of customers say who has left and who has not. */
const answers: Readonly<Record<string, boolean>> = {
  churned: true,
  left: true,
  lost: true,
  cancelled: true,
  canceled: true,
  流失: true,
  已流失: true,
  stayed: false,
  active: false,
  joined: false,
  retained: false,
  未流失: false,
  1: true,
  0: false,
};

/** Whether a customer has left, as the cell says it. */
export function leftIn(cell: unknown): boolean | CellProblem {
  const error = errorProblem('left', cell);
  if (error) return error;
  const known = typeof cell === 'string' ? answers[cell.trim().toLowerCase()] : undefined;
  if (known !== undefined) return known;
  const flag = amountIn(cell);
  if (flag === null) return emptyProblem('left');
  if (flag === 0 || flag === 1) return flag === 1;
  return { ...numberProblem('left', cell), reason: 'notYesOrNo', advice: 'Use yes and no, or 1 and 0.' };
}
