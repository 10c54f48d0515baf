/**
 * Where a function that is positive on the left and not on the right changes its sign, to the last digit a number can hold, by
 * bisection. Needs no derivative and cannot miss; a function without a change of sign gives the end it points to.
 */
export function signChange(of: (x: number) => number, left: number, right: number): number {
  for (;;) {
    const middle = (left + right) / 2;
    if (middle <= left || middle >= right) return middle;
    if (of(middle) > 0) left = middle;
    else right = middle;
  }
}
