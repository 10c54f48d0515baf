import type { RecipeTexts } from './recipeTexts';

type Id = 'stripePayments' | 'stripeSubscriptions' | 'payPal' | 'square' | 'recurly' | 'chartMogul';

export const payments: Record<Id, RecipeTexts> = {
  stripePayments: {
    where: 'In the Dashboard, the export of the list of payments.',
    choose: 'All columns, or those below. Times are UTC. Amounts are whole units such as 15.00, not cents.',
    mind: 'A charge that was partly paid back still says Paid: keep Amount Refunded and Captured, by which Touchstone tells. Test payments are left out.',
    gives:
      'Lifetime value of paid charges, less refunds. The UTM columns, filled by Payment Links and Checkout alone, give the channel.',
  },
  stripeSubscriptions: {
    where: 'In the Dashboard, the export of the list of subscriptions.',
    choose: 'All columns: the default ones do not say when a subscription was canceled and when it ended.',
    mind: 'Amount is what is due each interval, not money received: take the payments for that. A customer may have several rows.',
    gives:
      'Lifetime value: recurring revenue and who stays, a row for each subscription, trials left out. For Time to value the start and the end of each; add a column with the day value was reached.',
  },
  payPal: {
    where: 'In a business account Activity › All reports, then create an Activity report.',
    choose:
      'CSV; Customize report fields adds the columns below. The order of day and month follows the language of the account.',
    mind: 'Withdrawals, conversions and holds stand among the sales: Touchstone counts completed sales and refunds alone. On a refund the customer stands in To Email Address. More than 50,000 rows come in several files.',
    gives: 'Lifetime value by e-mail address; orders for an attribution. No channel is in the file.',
  },
  square: {
    where: 'In the Dashboard open Transactions and export them; for products, export the items.',
    choose: 'CSV. Date, time and time zone stand in columns of their own.',
    mind: 'Customer ID is empty where nobody was known, and such rows are left out. Saved again in Excel, amounts may become texts such as ($33.62). A refund is a row of its own: do not take Partial Refunds off as well.',
    gives: 'Lifetime value of the net sales to known customers.',
  },
  recurly: {
    where: 'Among the exports, that of subscriptions.',
    choose: 'All states, expired ones as well. Times bear the time zone of the site, such as PST.',
    mind: 'One that is canceled goes on until expires_at. total_recurring_amount is what is due each period, not money received.',
    gives:
      'For Time to value the start and the end of each subscription; add a column with the day value was reached.',
  },
  chartMogul: {
    where: 'The files that ChartMogul delivers to a destination, such as a storage bucket.',
    choose: 'MRR movements: one row for each change of a customer.',
    mind: 'Amounts are in cents, and in the currency of the account whatever CURRENCY_CODE says. The CSV of the app itself has other headings, which are not known yet.',
    gives: 'Journeys from new_biz to expansion, contraction and churn. MRR is no payment, so it is no value.',
  },
};
