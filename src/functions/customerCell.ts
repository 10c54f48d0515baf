interface Customers {
  customers: readonly string[];
  customerCells?: readonly (string | number)[];
}

/** All customers of a log as the sheet holds them, in its order. */
export const customerCells = (log: Customers): (string | number)[] =>
  log.customers.map((_, customer) => customerCell(log, customer));

/** A customer as the sheet holds it: whoever looks up the number 1007 in a result must find a number. */
export const customerCell = ({ customers, customerCells }: Customers, customer: number): string | number =>
  customerCells?.[customer] ?? customers[customer];
