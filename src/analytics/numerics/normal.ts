import { chiSquareTail } from './chiSquare';

/** The 97.5 % point of the normal distribution. */
export const normal975 = 1.959963984540054;

/** Chance that a normal number lies at least so far from 0, on either side. */
export const normalTails = (z: number): number => chiSquareTail(z * z, 1);
