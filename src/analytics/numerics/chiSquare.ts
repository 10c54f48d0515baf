import gammainc from '@stdlib/math-base-special-gammainc';

/** Chance that a chi-square variable with `degreesOfFreedom` exceeds `x`: the regularised upper gamma function. */
export const chiSquareTail = (x: number, degreesOfFreedom: number): number =>
  gammainc(x / 2, degreesOfFreedom / 2, true, true);
