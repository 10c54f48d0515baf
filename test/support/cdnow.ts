import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describeIf } from './needs';

/** The orders of CDNOW, the field's yardstick, where the reference data are at hand; none where they are not. */

export interface DatedOrder {
  customer: string;
  /** ISO text. */
  date: string;
  amount: number;
}

export const cdnowFile = path.resolve(__dirname, '../../../shared/reference/data/cdnow.csv');
const present = existsSync(cdnowFile);

export const cdnowOrders: readonly DatedOrder[] = present
  ? readFileSync(cdnowFile, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => {
        const [customer, date, , amount] = line.split(',');
        return { customer, date, amount: Number(amount) };
      })
  : [];

/** Tests on these orders. */
export const describeCdnow = describeIf(present, '../shared/reference/data/cdnow.csv is missing');
