import type { CustomerLog } from '../numerics/groupByCustomer';

/** The latest row of a log: nobody knows what happened later. */
export const latestRow = ({ time }: CustomerLog): number =>
  time.reduce((latest, moment, row) => (moment > time[latest] ? row : latest), 0);
