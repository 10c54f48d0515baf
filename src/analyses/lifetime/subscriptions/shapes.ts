import type { Role } from '../../../blueprint/tables';
import { analysisTexts } from '../../../blueprint/texts';
import { lifetimeTexts as say } from '../texts';

/** The columns of subscriptions, and of customers with their tenure: a start is where orders have their date, a plan where they have a segment. */

const amount = (name: string): Role => ({
  ...{ id: 'value', name, holds: 'number' },
  ...{ isRequired: true, isNeverEmpty: true, isAmount: true },
});
const plan = (): Role => ({ id: 'segment', name: say.stays.plan });

/** Without an end a subscription runs on: that is no gap. */
export const subscriptionRoles = (): Role[] => [
  { id: 'customer', name: say.roles.customer, holds: 'id', isRequired: true, isNeverEmpty: true },
  { id: 'time', name: say.stays.start, holds: 'time', isRequired: true, isNeverEmpty: true },
  { id: 'end', name: say.stays.end, holds: 'time', isRequired: true },
  amount(say.roles.value),
  plan(),
  { id: 'interval', name: say.stays.interval },
  { id: 'currency', name: analysisTexts.roles.currency, isFolded: true },
];

export const tenureRoles = (): Role[] => [
  { id: 'tenure', name: say.stays.tenure, holds: 'figure', isRequired: true, isNeverEmpty: true },
  { id: 'left', name: say.stays.left, isRequired: true, isNeverEmpty: true },
  amount(say.stays.charge),
  plan(),
];
