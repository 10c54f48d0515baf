/** Why a row does not count, although there is nothing wrong with it. */
export const notCounted = ['byCondition', 'hiddenRow', 'totalRow', 'repeatedRow', 'noAmountLeft'] as const;
export type NotCounted = (typeof notCounted)[number];
