import type { Source } from '../../../excel/types';
import { profileOf } from '../../../reading/columnProfile';
import { guessColumns } from '../../../reading/guessRoles';
import { guessSegment } from '../../../reading/guessSegment';
import type { Role } from '../../../blueprint/tables';
import { analysisTexts } from '../../../blueprint/texts';
import { coreOf } from '../../../reading/roleWords';
import type { RoleColumns } from '../../../reading/roles';
import { lifetimeTexts as say } from '../texts';

/** The columns of subscriptions, and of customers with their tenure. */

const amount = (name: string): Role => ({
  ...{ id: 'value', name, holds: 'number' },
  ...{ isRequired: true, isNeverEmpty: true, isAmount: true },
});
const plan = (): Role => ({ id: 'plan', name: say.stays.plan });

/** Without an end a subscription runs on: that is no gap. */
export const subscriptionRoles = (): Role[] => [
  { id: 'customer', name: say.roles.customer, holds: 'id', isRequired: true, isNeverEmpty: true },
  { id: 'start', name: say.stays.start, holds: 'time', isRequired: true, isNeverEmpty: true },
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

/** Headings without what they mean as much without: 'Start (UTC)' is start, 'started_at' is started at. */
const named = {
  start: /^(start|begin|began|subscribed|activat)|\bstart( date)?$|开始|开通/,
  end: /^(end|until)|\bend( date)?$|结束|终止|到期/,
  cancelled: /^(cancel|terminat|expire|churned)|退订|取消/,
  interval: /\binterval$|^billing (period|cycle)|计费周期/,
  tenure: /\btenure\b|在网/,
  left: /^(is )?(churn|churned|left)( label| value| flag)?$|流失$/,
  charge: /^(monthly|month) ?(charge|fee|price|amount|revenue)s?$|\bmrr$|月费/,
};

/** Of billing periods and trials there are starts and ends as well. */
const others = /\b(period|trial)\b|试用/;

/** What subscriptions, or tenure and churn, are told by; nothing of either where the table looks like none. */
export function guessStays(source: Source, hasHeadings: boolean): RoleColumns {
  const headings = hasHeadings ? (source.head[0] ?? []).map((cell) => coreOf(String(cell ?? ''))) : [];
  const find = (role: keyof typeof named, fits: (column: number) => boolean = () => true) => {
    const column = headings.findIndex((heading, at) => named[role].test(heading) && fits(at));
    return column < 0 ? null : column;
  };
  const isDay = (column: number) => {
    const rows = source.head.slice(1);
    const { filled, dates } = profileOf(
      rows.map((row) => row[column]),
      source.formats.slice(1).map((row) => row[column]),
    );
    return !others.test(headings[column]) && (filled === 0 || dates > 0.8);
  };
  const start = find('start', isDay);
  const end = find('end', isDay) ?? find('cancelled', isDay);
  const [tenure, left] = [find('tenure'), find('left')];
  const { customer, value } = guessColumns(source, hasHeadings, {
    among: ['customer', 'value'],
    optional: [],
  });
  const paid = find('charge') ?? value;
  const more = { ...(paid !== null && { value: paid }), plan: guessSegment(source, hasHeadings) };
  if (tenure !== null && left !== null) return { tenure, left, ...more };
  if (start === null || end === null || customer === null || paid === null) return {};
  return { customer, start, end, interval: find('interval'), ...more };
}
