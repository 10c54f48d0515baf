import { column, columnsOf, type Page } from './page';
import type { SampleSheet } from './types';

interface Tables {
  orders: SampleSheet;
  customers: SampleSheet;
  costs: SampleSheet;
}

/** The model held against the past, what it expects, who came back, and cost, value and waiting in one table. */
export function furtherCustomers(page: Page, { orders, customers, costs }: Tables): void {
  const table = columnsOf(orders, 'customer_id', 'order_date', 'amount');
  page.section(
    'TOUCH.CLV.VALIDATE: the model tested on the past',
    'Fitted to the orders up to the end of March 2026, against those of the three months after.',
  );
  page.add(`=TOUCH.CLV.VALIDATE(${table},"2026-03-31")`);
  page.leave(17);

  page.section(
    'TOUCH.CLV.FORECAST: orders and revenue by quarter, actual so far and expected from here on',
    'Of the present customers alone; who is still to be won comes on top.',
  );
  page.add(`=TOUCH.CLV.FORECAST(${table},2,"quarter")`);
  page.leave(9);

  page.section(
    'TOUCH.COHORTS: how many of those who first ordered in a quarter came back',
    'Quarter 0 is that of the first order. What is not over yet stays empty, and is no zero.',
  );
  page.add(`=TOUCH.COHORTS(${columnsOf(orders, 'customer_id', 'order_date')},"quarter")`);
  page.leave(8);

  page.section(
    'TOUCH.SCORECARD: what customers of each channel cost, what they are worth, and how soon they get to value',
    'CLV:CAC below 1 has not earned its cost and is not expected to within the horizon of a year.',
  );
  const people = columnsOf(customers, 'customer_id', 'first_channel', 'signed_up', 'first_value');
  page.add(`=TOUCH.SCORECARD(${people},${table},${column(costs, 'channel')},${column(costs, 'cost')})`);
  page.leave(8);
}
