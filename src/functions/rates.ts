import { invalid } from '../cells';
import { type Argument, number } from './arguments';

/** Percentages typed as whole numbers, 10 for 10 %, are refused where no fraction so large can be meant. */
const asFraction = '0.1 is 10 %.';
const beyondRates = 1.5;

/** A rate a period: of discount, say. */
export const rate = (
  name: string,
  description: string,
  bounds: Parameters<typeof number>[2],
): Argument<number> =>
  checked(number(name, description, bounds), (value) => {
    if (value >= beyondRates)
      throw invalid(`${name} is ${value}; it must be below ${beyondRates}. ${asFraction}`);
  });

/** A share of a whole. */
export const share = (
  name: string,
  description: string,
  bounds?: Parameters<typeof number>[2],
): Argument<number> =>
  checked(number(name, description, bounds), (value) => {
    if (value > 1) throw invalid(`${name} is ${value}; it must be at most 1. ${asFraction}`);
  });

const checked = (argument: Argument<number>, check: (value: number) => void): Argument<number> => ({
  ...argument,
  read: (given) => {
    const value = argument.read(given);
    check(value);
    return value;
  },
});
