/** The worked example of recurring revenue: 15 customers in 27 rows, made up so that every rule shows. */
export const subscriptionRows = `
C01,Basic,2024-06-10,,100,month,USD
C02,Basic,2025-01-15,2025-03-10,50,month,USD
C02,Plus,2025-03-10,,80,month,USD
C03,Annual,2024-03-01,2025-03-01,1200,year,USD
C03,Annual,2025-03-01,2026-03-01,1500,year,USD
C04,Basic,2024-09-01,,40,month,USD
C04,Add-on,2025-02-05,2025-05-05,60,month,USD
C05,Pro,2024-11-01,2025-04-01,200,month,USD
C06,Lite,2024-12-01,2025-02-01,30,month,USD
C06,Lite,2025-05-20,,45,month,USD
C07,Trial,2025-02-10,2025-02-24,0,month,USD
C07,Plus,2025-02-24,2025-06-15,90,month,USD
C07,Basic,2025-06-15,,60,month,USD
C08,Trial,2025-03-25,2025-04-08,0,month,USD
C08,Plus,2025-04-08,,70,month,USD
C09,Basic,2025-03-03,2025-03-28,55,month,USD
C10,Pro,2024-10-01,2025-03-15,120,month,USD
C10,Pro,2025-05-15,,120,month,USD
C11,Euro,2025-01-01,,100,month,EUR
C12,Plus,2024-12-15,2025-04-05,80,month,USD
C12,Max,2025-04-05,2025-04-25,130,month,USD
C12,Plus,2025-04-25,2025-06-01,80,month,USD
C12,Lite,2025-06-01,,20,month,USD
C13,Quarter,2025-01-10,2025-04-10,300,quarter,USD
C13,Quarter,2025-04-08,2025-07-08,300,quarter,USD
C14,Weekly,2025-02-17,,24,week,USD
C15,Basic,2024-12-20,2025-04-30,65,month,USD`
  .trim()
  .split('\n')
  .map((line) => {
    const [customer, plan, start, end, amount, interval, currency] = line.split(',');
    return {
      customer,
      plan,
      start,
      end: end === '' ? null : end,
      amount: Number(amount),
      interval,
      currency,
    };
  });

export type SubscriptionRow = (typeof subscriptionRows)[number];

export const exampleRates = [
  ['EUR', 1.1],
  ['USD', 1],
];

/** One column of some rows, as Excel passes it. */
export const cellsOf = (rows: readonly SubscriptionRow[], name: keyof SubscriptionRow): unknown[][] =>
  rows.map((row) => [row[name]]);
