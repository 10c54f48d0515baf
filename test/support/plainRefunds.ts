import type { PlainRow } from './plainAttribution';

/** What each row is worth once refunds are set off against their orders, straight from the rule: row by row, no thought of speed. */
export function plainlySettled<Row extends PlainRow>(rows: readonly Row[]): Row[] {
  const left = rows.map(({ value }) => value);
  const byCustomer = new Map<string, number[]>();
  rows.forEach(({ customer, value }, i) => {
    if (value === 0) return;
    const own = byCustomer.get(customer);
    if (own) own.push(i);
    else byCustomer.set(customer, [i]);
  });
  for (const all of byCustomer.values()) {
    const own = all.sort(
      (a, b) =>
        rows[a].time - rows[b].time ||
        Number(rows[a].value < 0) - Number(rows[b].value < 0) ||
        rows[a].value - rows[b].value ||
        a - b,
    );
    const orders: number[] = [];
    for (const i of own) {
      if (rows[i].value > 0) orders.unshift(i);
      else left[i] = -setOff(-rows[i].value, orders, left);
    }
  }
  return rows.map((row, i) => ({ ...row, value: left[i] }));
}

/** Takes a refund off the orders, the latest first. Answers what they did not cover. */
function setOff(refund: number, orders: readonly number[], left: number[]): number {
  const same = orders.find((order) => alike(left[order]) === alike(refund));
  let rest = refund;
  for (const order of same === undefined ? orders : [same]) {
    const taken = Math.min(left[order], rest);
    left[order] = cents(left[order] - taken);
    rest = cents(rest - taken);
  }
  return rest === 0 ? 0 : rest;
}

const alike = (amount: number) => amount.toPrecision(12);

/** Amounts of the logs have two decimals; scaled ones have four. */
const cents = (amount: number) => Math.round(amount * 1e6) / 1e6;
