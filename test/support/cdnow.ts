import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The orders of CDNOW, the field's yardstick, where the reference data are at hand; none where they are not. */

export interface DatedOrder {
  customer: string;
  /** ISO text. */
  date: string;
  amount: number;
}

const file = path.resolve(__dirname, '../../../shared/reference/data/cdnow.csv');

export const cdnowOrders: readonly DatedOrder[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => {
        const [customer, date, , amount] = line.split(',');
        return { customer, date, amount: Number(amount) };
      })
  : [];

/** Tests on these orders, skipped where the file is missing. */
export const describeCdnow = cdnowOrders.length > 0 ? describe : describe.skip;
